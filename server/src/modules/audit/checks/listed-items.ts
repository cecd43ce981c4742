import type { ListedMatch } from '../../registry/schema.js'
import type { AuditSubject, SchemePack } from '../schema.js'
import { type Check, finding } from './check.js'

const OPTIONAL = 'audit.nonpayable-irdai-list-1'
const BUNDLED = 'audit.bundled-irdai-list-2-4'

/** An item that health insurance does not pay (List I). Words too broad to tell are left alone (IN-L5). */
export const nonpayableItem: Check = {
  name: OPTIONAL,
  find: (subject, pack) =>
    listedOf(subject, pack).flatMap((one) => (one.parent === null ? said(subject, one, null) : [])),
}

/** An item that belongs into the room, the procedure or the treatment (Lists II to IV), billed beside it. */
export const bundledItem: Check = {
  name: BUNDLED,
  find(subject, pack) {
    const listed = listedOf(subject, pack)
    const own = new Set(listed.map((one) => one.line))
    return listed.flatMap((one) => {
      const parent = one.parent === null ? undefined : parentOf(subject, one.parent, own)
      return parent === undefined ? [] : said(subject, one, parent)
    })
  },
}

function listedOf({ listed }: AuditSubject, pack: SchemePack): ListedMatch[] {
  return listed.filter(
    (one) => pack.listedItems.includes(one.list) && !one.tooBroad && one.certainty >= pack.thresholds.leastCertainty,
  )
}

/** The first line of the charge that should hold the item; an item of the lists is nobody's parent. */
function parentOf(subject: AuditSubject, parent: 'room' | 'procedure' | 'treatment', own: Set<number>) {
  const parts = { room: ['accommodation'], procedure: ['procedures'], treatment: ['accommodation', 'procedures'] }[
    parent
  ]
  const at = subject.parts.findIndex((part, line) => parts.includes(part) && !own.has(line))
  return at < 0 ? undefined : at
}

function said(subject: AuditSubject, match: ListedMatch, parent: number | null) {
  const amount = subject.bill.lines[match.line]?.amount ?? null
  if (amount === null || amount <= 0) return []
  return finding(subject, {
    ...{ code: parent === null ? OPTIONAL : BUNDLED, severity: 'medium', lines: [match.line] },
    ...{ billed: amount, allowed: 0, overcharge: amount, certainty: match.certainty },
    ...{ source: match.source, reference: `${match.code}, ${match.item}` },
    innocent: parent === null ? 'policy-covers-it' : 'not-part-of-parent',
    facts: { list: match.list, row: match.code, parent, effectiveFrom: match.effectiveFrom },
  })
}
