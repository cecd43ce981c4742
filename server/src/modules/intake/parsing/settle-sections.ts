import type { ReadLines } from './lines.js'

/**
 * "Total" under a group of lines is that group's subtotal: recognised after the walk, when it is known that more
 * lines follow, or that the groups before had one too.
 */
export function settleSections(read: ReadLines): ReadLines {
  const lastLine = read.rowOf.at(-1) ?? -1
  let from = -1
  let groups = 0
  const summary = read.summary.map((entry) => {
    if (!['weakTotal', 'subtotal', 'sectionSubtotal'].includes(entry.kind) || !entry.figure) return entry
    const own = read.lines.filter((_, i) => read.rowOf[i]! > from && read.rowOf[i]! < entry.row)
    const sum = own.reduce((n, l) => n + (l.amount ?? 0), 0)
    const followed = entry.row < lastLine
    const closesLastGroup =
      groups > 0 &&
      own.length > 0 &&
      own.length < read.lines.length &&
      (sum === entry.figure.minor || entry.kind === 'weakTotal')
    if (entry.kind !== 'sectionSubtotal' && !followed && !closesLastGroup) return entry
    if (own.length === 0 && entry.kind !== 'sectionSubtotal') return entry
    groups++
    from = entry.row
    return { ...entry, kind: 'sectionSubtotal' as const }
  })
  return { ...read, summary }
}
