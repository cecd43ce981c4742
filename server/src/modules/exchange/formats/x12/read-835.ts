import type { Adjudication, Amount, Party, ResponseRecord } from '../../schema.js'
import { RecordFindings } from '../findings.js'
import { ADJUDICATION, adjudicated, adjustmentsOf } from './adjustments.js'
import type { Transaction } from './envelope.js'
import { amountOf, day, identify, only, partyOf, patientOf, periodOf, serviceOf } from './parts.js'
import { element, type Segment } from './tokenise.js'

export type ReadResponse = { response: ResponseRecord; to: RecordFindings; path: string }

const PAYMENT_TYPES = 'http://terminology.hl7.org/CodeSystem/ex-paymenttype'
const PREDETERMINATION = '25'
const DENIED = '4'

/**
 * Reads an 835 remittance: one answer for each CLP, with its adjustments (CAS) and service lines (SVC).
 * Source: implementation guides 005010X221A1 and 004010X091A1.
 */
export function read835({ segments }: Transaction, component: string): ReadResponse[] {
  const reader = new Reader835(component)
  for (const segment of segments) reader.take(segment)
  return reader.answers.map(checkBalance)
}

class Reader835 {
  readonly answers: ReadResponse[] = []
  private currency = 'USD'
  private payer: Party | null = null
  private payee: Party | null = null
  private created: string | null = null
  private paidOn: string | null = null
  private current: ReadResponse | null = null
  private line: ResponseRecord['lines'][number] | null = null

  constructor(private readonly component: string) {}

  take(segment: Segment): void {
    const loose = new RecordFindings()
    if (segment.id === 'BPR') this.paidOn = day(element(segment, 16), `${segment.path}.16`, loose)
    else if (segment.id === 'CUR') this.currency = element(segment, 2) ?? this.currency
    else if (segment.id === 'DTM' && !this.current && element(segment, 1) === '405')
      this.created = day(element(segment, 2), `${segment.path}.2`, loose)
    else if (segment.id === 'N1' && !this.current) this.takeParty(segment)
    else if (segment.id === 'CLP') this.enterClaim(segment)
    else if (this.current) this.takeOfClaim(segment, this.current)
  }

  private takeParty(n1: Segment): void {
    const party = { reference: null, identifiers: identify(element(n1, 3), element(n1, 4)), name: element(n1, 2) }
    if (element(n1, 1) === 'PR') this.payer = party
    if (element(n1, 1) === 'PE') this.payee = party
  }

  private enterClaim(clp: Segment): void {
    const to = new RecordFindings()
    const amount = (at: number): Amount | null => amountOf(clp, at, { currency: this.currency, to })
    const [charged, paid, owed, status] = [amount(3), amount(4), amount(5), element(clp, 2)]
    if (!charged || !paid)
      to.refuse({
        code: 'exchange.element-missing',
        path: clp.path,
        reason: 'Charge or payment is missing.',
        facts: {},
      })
    this.current = {
      to,
      path: clp.path,
      response: {
        kind: 'response',
        id: element(clp, 7) ?? element(clp, 1),
        profiles: [],
        identifiers: [...identify('clp07', element(clp, 7))],
        status: 'active',
        created: this.created ?? this.paidOn,
        patient: { reference: null, identifiers: [], name: null, birthDate: null, sex: null },
        insurer: this.payer,
        use: status === PREDETERMINATION ? 'predetermination' : 'claim',
        type: only('urn:x12:claim-filing-indicator', element(clp, 6)),
        requestor: this.payee,
        request: { reference: null, identifiers: identify('clm01', element(clp, 1)), name: null },
        insurance: [],
        lines: [],
        outcome: {
          outcome: 'complete',
          disposition: status === DENIED ? 'denied' : `X12 claim status ${status ?? 'not given'}`,
          preAuthReference: null,
          adjudications: [
            ...adjudicated('submitted', charged),
            ...adjudicated('benefit', paid),
            ...adjudicated('copay', owed),
          ],
          totals: [charged, paid].flatMap((one, at) =>
            one ? [{ category: only(ADJUDICATION, at === 0 ? 'submitted' : 'benefit'), amount: one }] : [],
          ),
          payment: paid ? { type: only(PAYMENT_TYPES, 'complete'), date: this.paidOn, amount: paid } : null,
          notes: [],
        },
      },
    }
    this.line = null
    this.answers.push(this.current)
  }

  private takeOfClaim(segment: Segment, { response, to }: ReadResponse): void {
    const reading = { currency: this.currency, to }
    if (segment.id === 'NM1' && element(segment, 1) === 'QC') response.patient = patientOf(segment)
    else if (segment.id === 'NM1' && element(segment, 1) === '82') response.requestor = partyOf(segment)
    else if (segment.id === 'CAS')
      (this.line?.adjudications ?? response.outcome.adjudications).push(...adjustmentsOf(segment, reading))
    else if (segment.id === 'SVC') {
      const { service } = serviceOf(element(segment, 1), this.component)
      const amounts: Adjudication[] = [
        ...adjudicated('submitted', amountOf(segment, 2, reading)),
        ...adjudicated('benefit', amountOf(segment, 3, reading)),
      ]
      this.line = {
        sequence: response.lines.length + 1,
        service,
        served: { start: null, end: null },
        adjudications: amounts,
        notes: [],
      }
      response.lines.push(this.line)
    } else if (segment.id === 'DTM' && this.line && element(segment, 1) === '472') {
      const on = day(element(segment, 2), `${segment.path}.2`, to)
      this.line.served = { start: on, end: on }
    } else if (segment.id === 'DTP' && this.line) this.line.served = periodOf(segment, to)
  }
}

/** An answer balances when charge less all adjustments is what is paid. */
function checkBalance(read: ReadResponse): ReadResponse {
  const { response, to, path } = read
  const all = [...response.outcome.adjudications, ...response.lines.flatMap((line) => line.adjudications)]
  const adjusted = all.filter((one) => one.category.codings[0]?.system !== ADJUDICATION)
  const [charged, paid] = response.outcome.totals.map((total) => total.amount.minor)
  if (charged === undefined || paid === undefined) return read
  const expected = charged - adjusted.reduce((sum, one) => sum + (one.amount?.minor ?? 0), 0)
  if (expected !== paid) {
    const reason = 'Charge less adjustments is not what is paid.'
    to.warn({ code: 'exchange.balance-differs', path, reason, facts: { expected, paid } })
  }
  return read
}
