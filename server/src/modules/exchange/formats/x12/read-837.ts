import type { ClaimRecord, ExchangeLine, Party, Patient } from '../../schema.js'
import { type Findings, RecordFindings } from '../findings.js'
import { adjustmentsOf } from './adjustments.js'
import { type ClaimKind, claimType, openClaim, openLine, type Surroundings } from './claim-draft.js'
import type { Transaction } from './envelope.js'
import { readHealthCodes } from './health-codes.js'
import {
  amountOf,
  day,
  demographicsOf,
  identify,
  numberOf,
  only,
  partyOf,
  patientOf,
  periodOf,
  serviceOf,
} from './parts.js'
import { element, type Segment } from './tokenise.js'

export type ReadClaim = { claim: ClaimRecord; kind: ClaimKind; to: RecordFindings; path: string }

/** Roles of NM1 inside a claim, as FHIR's claim care team names them. */
const ROLES: Record<string, string> = {
  '71': 'attending',
  '72': 'operating',
  '73': 'other',
  '82': 'rendering',
  DN: 'referring',
  DQ: 'supervisor',
  P3: 'primary',
}
const PLACES = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set'
const REVENUE = 'https://www.nubc.org/CodeSystem/RevenueCodes'

/**
 * Reads an 837 (professional, institutional or dental; 4010 or 5010). The loops are followed by what opens them: HL 20
 * the billing provider, HL 22 the subscriber, HL 23 the patient, CLM a claim, a second SBR another payer's part of it
 * (left aside), LX a service line. Source: implementation guides 005010X222A1, X223A2, X224A2 and their 4010 forebears.
 */
export function read837(transaction: Transaction, component: string): ReadClaim[] {
  const reader = new Reader837(component)
  for (const segment of transaction.segments) reader.take(segment)
  return reader.finish(transaction)
}

class Reader837 {
  private around: Surroundings = { provider: null, subscriber: null, patient: null, payer: null, created: null }
  private loose: Findings = new RecordFindings()
  private currency = 'USD'
  private current: ReadClaim | null = null
  private line: ExchangeLine | null = null
  private ofAnotherPayer = false
  /** Who the last NM1 named: later DMG and REF tell of that one. */
  private named: Patient | Party | null = null
  private readonly claims: ReadClaim[] = []

  constructor(private readonly component: string) {}

  finish({ segments }: Transaction): ReadClaim[] {
    const kind = kindOf(segments)
    for (const read of this.claims) {
      read.kind = kind
      read.claim.type = claimType(kind)
      checkSums(read)
    }
    return this.claims
  }

  take(segment: Segment): void {
    if (segment.id === 'BHT') this.around.created = day(element(segment, 4), `${segment.path}.4`, this.loose)
    else if (segment.id === 'CUR') this.currency = element(segment, 2) ?? this.currency
    else if (segment.id === 'HL') this.enterLevel(segment)
    else if (segment.id === 'CLM') this.enterClaim(segment)
    else if (segment.id === 'SBR') this.ofAnotherPayer = this.current !== null
    else if (segment.id === 'LX') this.enterLine(segment)
    else if (segment.id === 'NM1') this.name(segment)
    else if (segment.id === 'DMG' && this.named && 'birthDate' in this.named && !this.ofAnotherPayer)
      Object.assign(this.named, demographicsOf(segment, this.loose))
    else if (this.current && !this.ofAnotherPayer) this.takeOfClaim(segment, this.current)
  }

  private enterLevel(hl: Segment): void {
    const level = element(hl, 3)
    this.current = null
    this.line = null
    this.ofAnotherPayer = false
    if (level === '20') this.around = { ...this.around, provider: null, subscriber: null, patient: null, payer: null }
    if (level === '22') this.around = { ...this.around, subscriber: null, patient: null, payer: null }
    if (level === '23') this.around = { ...this.around, patient: null }
  }

  private enterClaim(clm: Segment): void {
    const to = new RecordFindings()
    const total = amountOf(clm, 2, { currency: this.currency, to })
    const claim = openClaim(element(clm, 1), total, this.around)
    if (claim.id === null)
      to.refuse({
        code: 'exchange.element-missing',
        path: `${clm.path}.1`,
        reason: 'The claim has no number.',
        facts: {},
      })
    if (total === null)
      to.refuse({
        code: 'exchange.element-missing',
        path: `${clm.path}.2`,
        reason: 'The claim has no charge.',
        facts: {},
      })
    const [place = '', qualifier = '', frequency = ''] = (element(clm, 5) ?? '').split(this.component)
    claim.subType = {
      codings: [
        only(qualifier === 'A' ? 'urn:x12:bill-type' : PLACES, place || null),
        only('urn:x12:claim-frequency', frequency || null),
      ].flatMap((one) => one.codings.filter((coding) => coding.code)),
      text: null,
    }
    this.current = { claim, kind: '837p', to, path: clm.path }
    this.line = null
    this.ofAnotherPayer = false
    this.claims.push(this.current)
  }

  private enterLine(lx: Segment): void {
    if (!this.current) return
    this.ofAnotherPayer = false
    this.line = openLine(numberOf(lx, 1) ?? this.current.claim.lines.length + 1)
    this.current.claim.lines.push(this.line)
  }

  private name(nm1: Segment): void {
    const role = element(nm1, 1) ?? ''
    this.named = null
    if (this.current) {
      if (!this.ofAnotherPayer) this.nameInClaim(nm1, role, this.current)
      return
    }
    if (role === '85') this.named = this.around.provider = partyOf(nm1)
    if (role === 'IL') this.named = this.around.subscriber = patientOf(nm1)
    if (role === 'QC') this.named = this.around.patient = patientOf(nm1)
    if (role === 'PR') this.named = this.around.payer = partyOf(nm1)
  }

  private nameInClaim(nm1: Segment, role: string, { claim }: ReadClaim): void {
    if (role === '77' || role === 'FA') claim.facility ??= partyOf(nm1)
    const known = ROLES[role]
    if (!known) return
    const sequence = claim.careTeam.length + 1
    claim.careTeam.push({
      sequence,
      provider: partyOf(nm1),
      role: only('http://terminology.hl7.org/CodeSystem/claimcareteamrole', known),
      qualification: null,
    })
    this.line?.careTeamSequences.push(sequence)
  }

  private takeOfClaim(segment: Segment, read: ReadClaim): void {
    const { claim, to } = read
    if (segment.id === 'HI') readHealthCodes(segment, claim, { component: this.component, to })
    else if (segment.id === 'REF') this.takeReference(segment, claim)
    else if (segment.id === 'DTP') this.takeDate(segment, read)
    else if (segment.id === 'CAS' && this.line)
      this.line.adjudications.push(...adjustmentsOf(segment, { currency: this.currency, to }))
    else if (this.line && /^SV[1-3]$/.test(segment.id)) this.takeService(segment, this.line, to)
  }

  private takeReference(ref: Segment, claim: ClaimRecord): void {
    const [qualifier, value] = [element(ref, 1), element(ref, 2)]
    if (this.line || !value) return
    if (qualifier === 'F8') claim.related.push({ system: 'urn:x12:f8', value, type: null })
    else if (qualifier === 'G1') claim.insurance[0]?.preAuthReferences.push(value)
    else claim.identifiers.push(...identify(qualifier, value))
  }

  private takeDate(dtp: Segment, { claim, to }: ReadClaim): void {
    const [qualifier, period] = [element(dtp, 1), periodOf(dtp, to)]
    if (this.line && qualifier === '472') this.line.served = period
    else if (!this.line && (qualifier === '434' || qualifier === '472')) claim.period = period
    else if (!this.line && qualifier === '435')
      claim.period = { ...claim.period, start: claim.period.start ?? period.start }
    else if (!this.line && qualifier === '096')
      claim.period = { ...claim.period, end: claim.period.end ?? period.start }
  }

  /** SV1: code, charge, unit, quantity, place. SV2: revenue, code, charge, unit, quantity. SV3: code, charge, place, …, quantity in 6. */
  private takeService(sv: Segment, line: ExchangeLine, to: RecordFindings): void {
    const at = {
      SV1: { code: 1, net: 2, unit: 3, quantity: 4 },
      SV2: { code: 2, net: 3, unit: 4, quantity: 5 },
      SV3: { code: 1, net: 2, unit: 0, quantity: 6 },
    }[sv.id]
    if (!at) return
    Object.assign(line, serviceOf(element(sv, at.code), this.component))
    line.net = amountOf(sv, at.net, { currency: this.currency, to })
    line.quantity = numberOf(sv, at.quantity)
    line.quantityUnit = at.unit > 0 ? element(sv, at.unit) : null
    const place = sv.id === 'SV1' ? element(sv, 5) : sv.id === 'SV3' ? element(sv, 3) : null
    if (place) line.place = only(PLACES, place)
    if (sv.id === 'SV2') line.revenue = only(REVENUE, element(sv, 1))
    const pointers = sv.id === 'SV1' ? (element(sv, 7) ?? '').split(this.component) : []
    line.diagnosisSequences = pointers.map(Number).filter((one) => Number.isInteger(one) && one > 0)
  }
}

/** The service segments say what kind of claim it is; headers of real files are often wrong about it. */
function kindOf(segments: Segment[]): ClaimKind {
  const has = (id: string): boolean => segments.some((segment) => segment.id === id)
  if (has('SV2')) return '837i'
  if (has('SV3')) return '837d'
  return '837p'
}

function checkSums({ claim, to, path }: ReadClaim): void {
  const nets = claim.lines.map((line) => line.net?.minor)
  if (!claim.total || nets.length === 0 || nets.includes(undefined)) return
  const sum = nets.reduce<number>((all, net) => all + (net ?? 0), 0)
  if (sum === claim.total.minor) return
  const reason = 'The lines do not add up to the charge of the claim.'
  to.warn({ code: 'exchange.total-differs', path: `${path}.2`, reason, facts: { sum, total: claim.total.minor } })
}
