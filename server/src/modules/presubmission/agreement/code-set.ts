/** A code without its dot, as codes are compared. */
const bare = (code: string): string => code.replace('.', '')

/**
 * Whether a code belongs to a group as cases write it: `A09` (and all below it), `J12-J18` or `D46.0-D46.4`. A code that is
 * coarser than the group (`D46` for `D46.0-D46.4`) does not.
 */
export function isOf(code: string, group: string): boolean {
  const own = bare(code)
  const [from = '', to] = group.split('-').map(bare)
  if (to === undefined) return own.startsWith(from)
  const head = own.slice(0, from.length)
  return head.length === from.length && head >= from && head <= to
}

/** The codes that belong to any of the groups. */
export function codesOf(codes: readonly string[], groups: readonly string[]): string[] {
  return codes.filter((code) => groups.some((group) => isOf(code, group)))
}
