/** Two sums of the same fractions in another order may part this far, as a share of the larger. */
const TOLERANCE = 1e-9

/** The path to the first thing that is not the same in two plain values; null when all of it is. */
export function firstDifference(one: unknown, other: unknown, path = ''): string | null {
  if (typeof one === 'number' && typeof other === 'number') return isClose(one, other) ? null : named(path)
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? null : named(path)
  }
  if (Array.isArray(one) !== Array.isArray(other)) return named(path)
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const inner = firstDifference(left.get(key), right.get(key), `${path}/${key}`)
    if (inner !== null) return inner
  }
  return null
}

const named = (path: string): string => path || '/'

function isClose(one: number, other: number): boolean {
  if (Number.isInteger(one) && Number.isInteger(other)) return one === other
  return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other))
}
