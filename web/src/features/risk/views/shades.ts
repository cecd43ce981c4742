/** Five steps from hardly any to the most; the colour is ours, and the figure always stands beside it. */
const STEPS = 5

export type Shades = { of(value: number | null): Shade; legend: { shade: Shade; from: number; to: number }[] }
export type Shade = { step: number; background: string; ink: string }

/** Even steps between the least and the most of the values. */
export function shadesOf(values: readonly (number | null)[]): Shades {
  const known = values.filter((value) => value !== null)
  const least = known.length === 0 ? 0 : Math.min(...known)
  const most = known.length === 0 ? 0 : Math.max(...known)
  const width = (most - least) / STEPS
  const stepOf = (value: number): number => (width === 0 ? 0 : Math.min(STEPS - 1, Math.floor((value - least) / width)))
  return {
    of: (value) => (value === null ? none : shade(stepOf(value))),
    legend:
      known.length === 0
        ? []
        : Array.from({ length: width === 0 ? 1 : STEPS }, (_, step) => ({
            shade: shade(step),
            from: least + step * width,
            to: least + (step + 1) * width,
          })),
  }
}

const none: Shade = { step: -1, background: 'transparent', ink: 'var(--soft)' }

function shade(step: number): Shade {
  // The middle steps would carry neither ink: they are left out.
  const share = [6, 18, 30, 82, 100][step]!
  return {
    step,
    background: `color-mix(in oklab, var(--green) ${share}%, var(--surface))`,
    ink: share > 50 ? 'var(--on-green)' : 'var(--ink)',
  }
}
