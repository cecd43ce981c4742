import type { Difference } from '../schema.js'

/** Figures of a model differ in their last bits between a file and memory; more is a difference. */
const CLOSE = 1e-6

/** Where two results differ, by name. Lists are compared whole, figures to the last bits that matter. */
export function compareResults(
  was: Readonly<Record<string, unknown>>,
  becomes: Readonly<Record<string, unknown>>,
): Difference[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(becomes)])].sort()
  return names.flatMap((name) => {
    const [before, after] = [plain(was[name]), plain(becomes[name])]
    return isSame(before, after) ? [] : [{ name, was: before, becomes: after }]
  })
}

type Plain = Difference['was']

function plain(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(String)
  if (value === undefined || value === null) return null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value)
}

function isSame(one: Plain, other: Plain): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= CLOSE * Math.max(1, Math.abs(one), Math.abs(other))
  }
  return JSON.stringify(one) === JSON.stringify(other)
}
