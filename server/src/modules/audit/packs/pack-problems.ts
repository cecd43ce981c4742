import type { PackDraft } from '../pack-version-schema.js'

export type PackProblem = { field: string; name: string }

/** The first name in a pack that nothing answers to: a list that is not kept, a check that there is not; null when all fit. */
export function unknownName(draft: PackDraft, known: { lists: string[]; checks: string[] }): PackProblem | null {
  for (const field of ['priceLists', 'knownBy', 'medicineLists', 'listedItems'] as const) {
    const name = draft[field].find((list) => !known.lists.includes(list))
    if (name !== undefined) return { field, name }
  }
  const check = draft.without.find((name) => !known.checks.includes(name))
  return check === undefined ? null : { field: 'without', name: check }
}

/** `cghs/4` after versions up to `cghs/3`. */
export function nextVersion(scheme: string, versions: string[]): string {
  const numbers = versions.filter((one) => one.startsWith(`${scheme}/`)).map((one) => Number(one.split('/')[1]))
  return `${scheme}/${Math.max(0, ...numbers) + 1}`
}
