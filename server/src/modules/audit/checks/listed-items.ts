import type { Facts } from '../../../shared/reason.js'
import type { ListedMatch } from '../../registry/schema.js'
import type { AuditSubject, SchemePack } from '../schema.js'
import { bindingPrices } from './above-tariff.js'
import { type Check, finding } from './check.js'

const OPTIONAL = 'audit.nonpayable-irdai-list-1'
const BUNDLED = 'audit.bundled-irdai-list-2-4'
const EXCLUDED = 'audit.nonpayable-scheme-list'
const EXCLUSION = 'scheme-exclusion'

/** What a list that nobody could check is worth. */
const DEMONSTRATION = 0.5

/** An item that health insurance does not pay (List I). Words too broad to tell are left alone (IN-L5). */
export const nonpayableItem: Check = {
  name: OPTIONAL,
  find: (subject, pack) =>
    listedOf(subject, pack).flatMap((one) =>
      one.parent === null && one.treatment !== EXCLUSION
        ? said(subject, one, { code: OPTIONAL, innocent: 'policy-covers-it' })
        : [],
    ),
}

/** An item that belongs into the room, the procedure or the treatment (Lists II to IV), billed beside it. */
export const bundledItem: Check = {
  name: BUNDLED,
  find(subject, pack) {
    const listed = listedOf(subject, pack)
    const own = new Set(listed.map((one) => one.line))
    return listed.flatMap((one) => {
      const parent = one.parent === null ? undefined : parentOf(subject, one.parent, own)
      return parent === undefined
        ? []
        : said(subject, one, { code: BUNDLED, innocent: 'not-part-of-parent', facts: { parent } })
    })
  },
}

/** A treatment that the scheme leaves out. One it has a rate for is paid, whatever a list says. */
export const excludedTreatment: Check = {
  name: EXCLUDED,
  find(subject, pack) {
    const listed = listedOf(subject, pack).filter((one) => one.treatment === EXCLUSION)
    if (listed.length === 0) return []
    const rated = bindingPrices(subject, pack)
    return listed.flatMap((one) =>
      rated.has(one.line) ? [] : said(subject, one, { code: EXCLUDED, innocent: 'medical-need' }),
    )
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

type Told = { code: string; innocent: string; facts?: Facts }

function said(subject: AuditSubject, match: ListedMatch, { code, innocent, facts }: Told) {
  const amount = subject.bill.lines[match.line]?.amount ?? null
  if (amount === null || amount <= 0) return []
  const { demonstration } = match
  return finding(subject, {
    ...{ code, severity: demonstration ? 'low' : 'medium', lines: [match.line] },
    ...{ billed: amount, allowed: 0, overcharge: amount },
    certainty: match.certainty * (demonstration ? DEMONSTRATION : 1),
    ...{ source: match.source, reference: `${match.code}, ${match.item}`, innocent },
    facts: {
      ...{ list: match.list, row: match.code, parent: null, ...facts },
      ...{ effectiveFrom: match.effectiveFrom, demonstration },
    },
  })
}
