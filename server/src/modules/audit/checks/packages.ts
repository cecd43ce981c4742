import type { BillLine } from '../../intake/schema.js'
import type { PriceMatch } from '../../registry/schema.js'
import type { AuditSubject, SchemePack } from '../schema.js'
import { bindingPrices } from './above-tariff.js'
import { type Check, finding } from './check.js'
import { chargedFor, unitsOf } from './line-sums.js'
import { chargeKind } from './line-words.js'

const UNBUNDLED = 'audit.package-unbundled'
const SEVERAL = 'audit.multiple-procedures'
const PART_CERTAINTY = 0.85

/** What an indoor package price holds already (theatre, surgeon, anaesthesia, nursing, oxygen …), billed beside it. */
export const packageUnbundled: Check = {
  name: UNBUNDLED,
  find(subject, pack) {
    const packages = packagesOf(subject, pack)
    if (packages.length === 0) return []
    const own = new Set(packages.map((one) => one.line))
    return subject.bill.lines.flatMap((line, index) => {
      const isPart = !own.has(index) && chargeKind(line.description, pack) === 'package-part'
      const parent = isPart ? packages.find((one) => sameDay(subject, one.line, index)) : undefined
      if (!parent || line.amount === null || line.amount <= 0) return []
      return finding(subject, {
        ...{ code: UNBUNDLED, severity: 'medium', lines: [index], innocent: 'outside-package' },
        ...{ billed: line.amount, allowed: 0, overcharge: line.amount, certainty: parent.certainty * PART_CERTAINTY },
        ...{
          source: parent.source,
          reference: parent.reference,
          facts: { parent: parent.line, row: parent.description },
        },
      })
    })
  },
}

/** Several surgeries of one day at full rates, where the scheme pays the second and further ones in part. */
export const multipleProcedures: Check = {
  name: SEVERAL,
  find(subject, pack) {
    const shares = pack.multipleProcedures
    if (!shares || shares.length === 0) return []
    const sessions = new Map<string, PriceMatch[]>()
    for (const one of packagesOf(subject, pack)) {
      const day = subject.bill.lines[one.line]?.date ?? ''
      sessions.set(day, [...(sessions.get(day) ?? []), one])
    }
    return [...sessions.values()].flatMap((session) =>
      [...session]
        .sort((a, b) => b.amount - a.amount || a.line - b.line)
        .flatMap((price, rank) => (rank === 0 ? [] : tooMuch(price, { subject, pack, rank, shares }))),
    )
  },
}

function tooMuch(
  price: PriceMatch,
  input: { subject: AuditSubject; pack: SchemePack; rank: number; shares: number[] },
) {
  const { subject, pack, rank, shares } = input
  const line = subject.bill.lines[price.line] as BillLine
  const charged = chargedFor(line)
  const share = shares[Math.min(rank, shares.length - 1)] as number
  const allowed = Math.round((price.amount * unitsOf(line) * share) / 100)
  if (charged === null || charged * 100 < allowed * (100 + pack.thresholds.tariffTolerancePercent)) return []
  return [
    finding(subject, {
      ...{
        code: SEVERAL,
        severity: 'high',
        lines: [price.line],
        billed: line.amount,
        allowed,
        innocent: 'other-session',
      },
      ...{
        overcharge: charged - allowed,
        source: price.source,
        reference: price.reference,
        certainty: price.certainty,
      },
      facts: { share, rank: rank + 1, unitAllowed: price.amount, row: price.description },
    }),
  ]
}

/** Lines at indoor package prices: the rows whose price follows the ward. */
function packagesOf(subject: AuditSubject, pack: SchemePack): PriceMatch[] {
  if (!pack.multipleProcedures) return []
  return [...bindingPrices(subject, pack).values()].filter((price) => price.attributes.ward === 'by-ward')
}

function sameDay({ bill }: AuditSubject, a: number, b: number): boolean {
  const [one, other] = [bill.lines[a]?.date ?? null, bill.lines[b]?.date ?? null]
  return one === null || other === null || one === other
}
