import type { Needs } from '../../platform/context.js'
import type { BillId, ClaimId } from '../../shared/ids.js'
import { remember } from '../../shared/remember.js'
import { partOfLine } from '../intake/index.js'
import type { Bill } from '../intake/schema.js'
import { matchListedItems, matchPrices } from '../registry/index.js'
import { activePack } from './active-pack.js'
import { withoutRowNumber } from './checks/line-words.js'
import type { AuditSubject, GivenTerms, SchemePack, SubjectTerms } from './schema.js'
import { findSameBill } from './store.js'
import { readTerms } from './verdict/read-terms.js'

export type SubjectInput = {
  bill: Bill
  billId: BillId
  claimId: ClaimId | null
  terms: GivenTerms
  patient?: AuditSubject['patient']
  limits?: AuditSubject['limits']
  /** Rules to judge by instead of the scheme's published ones, for a preview. */
  pack?: SchemePack
}

/** The part of the cost by a line's words: bills repeat each other's. */
const partOf = remember(partOfLine, {
  key: ({ description, section }) => `${section ?? ''}\n${description}`,
  most: 10_000,
})

/** Everything the checks want to know of a bill, looked up before they run: terms, prices, listed items, the same bill. */
export async function prepareSubject(
  ctx: Needs<'db' | 'vault'>,
  input: SubjectInput,
): Promise<{ subject: AuditSubject; pack: SchemePack }> {
  const { billId, claimId } = input
  const { terms, fromPaper } = readTerms(input.bill, input.terms)
  const pack = input.pack ?? (await activePack(ctx, terms.scheme))
  const bill = { ...input.bill, serviceDate: input.bill.serviceDate ?? terms.serviceOn }
  const lookups = await lookUp(ctx, { bill, terms, pack })
  const parts = bill.lines.map((line) => partOf(line))
  const paperBlind = blindPaper(ctx, bill)
  const sameBill = claimId && paperBlind ? await findSameBill(ctx.db.orm, { paperBlind, billId }) : null
  const subject = {
    ...{ ...terms, bill, billId, claimId, fromPaper, parts, ...lookups },
    accommodationLines: parts.flatMap((part, line) => (part === 'accommodation' ? [line] : [])),
    patient: input.patient ?? null,
    limits: input.limits ?? null,
    sameBill: sameBill as AuditSubject['sameBill'],
  }
  return { subject, pack }
}

/** Keyed hash by which the same bill is known on another paper; null where its number or total is not printed. */
export function blindPaper(ctx: Needs<'vault'>, bill: Bill): string | null {
  const { facility, receiptNumber, documentDate, serviceDate, total } = bill
  if (!receiptNumber || !facility.name || total === null) return null
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const known = [letters(facility.name), letters(receiptNumber), documentDate ?? serviceDate, total]
  return ctx.vault.blind('audit.paper', JSON.stringify(known))
}

async function lookUp(ctx: Needs<'db'>, input: { bill: Bill; terms: SubjectTerms; pack: SchemePack }) {
  const { bill, terms, pack } = input
  const lines = bill.lines.map(({ description, section }) => ({ description: withoutRowNumber(description), section }))
  const on = bill.admissionDate ?? bill.serviceDate ?? terms.receivedOn
  const indian = bill.currency === 'INR' || bill.currency === null
  const lists = [...pack.priceLists, ...(indian ? [...pack.medicineLists, ...pack.knownBy] : [])]
  const { tier, accreditation, ward, state } = terms
  const given = Object.fromEntries(
    Object.entries({ tier, accreditation, ward, state }).filter(([, value]) => value !== null),
  )
  const [prices, listed] = await Promise.all([
    matchPrices(ctx, { lines, on, lists, ...given }),
    matchListedItems(ctx, { lines, on, lists: pack.listedItems }),
  ])
  return { prices: prices.matches, unmatched: prices.unmatched, listed: listed.matches }
}
