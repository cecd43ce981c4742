import type { AuditReport } from '../../audit/schema.js'
import type { ClaimDetail } from '../../claims/schema.js'
import type { Adjudication, Amount, ClaimRecord, Concept, ExchangeLine, ResponseRecord } from '../schema.js'

const ADJUDICATION = 'http://terminology.hl7.org/CodeSystem/adjudication'
const DECIDED = new Set(['APPROVED', 'PARTIAL', 'REJECTED', 'PAID'])
const NUMBERS = 'urn:periksa:claim-number'

/** A claim of Periksa as an exchange record: what was asked for, without what the payer thinks of it. */
export function claimToRecord(claim: ClaimDetail): ClaimRecord {
  const { bill } = claim
  const currency = bill.currency ?? claim.currency
  const icd10 = bill.diagnosis.icd10
  const diagnosis = {
    codings: icd10 ? [{ system: 'http://hl7.org/fhir/sid/icd-10', code: icd10, display: null }] : [],
    text: bill.diagnosis.text,
  }
  const member = { system: 'urn:periksa:card-number-ending', value: claim.cardNumberEnding, type: null }
  return {
    kind: 'claim',
    id: claim.id,
    profiles: [],
    identifiers: [{ system: NUMBERS, value: claim.number, type: null }],
    status: claim.status === 'WITHDRAWN' ? 'cancelled' : claim.status === 'DRAFT' ? 'draft' : 'active',
    created: claim.createdAt.slice(0, 10),
    patient: {
      reference: null,
      identifiers: [member],
      name: claim.memberName,
      birthDate: claim.memberName ? bill.patient.birthDate : null,
      sex: null,
    },
    insurer: null,
    use: 'claim',
    type: only('http://terminology.hl7.org/CodeSystem/claim-type', 'institutional'),
    subType: claim.serviceType ? only('urn:periksa:service-type', claim.serviceType) : null,
    period: {
      start: bill.admissionDate ?? claim.serviceDate,
      end: bill.dischargeDate ?? claim.serviceDate,
    },
    provider: { reference: null, identifiers: [], name: claim.facilityName ?? claim.facility.name ?? 'not given' },
    facility: null,
    priority: null,
    related: [],
    insurance: [
      {
        sequence: 1,
        focal: true,
        coverage: { reference: null, identifiers: [member], name: `class ${claim.careClass}` },
        preAuthReferences: [],
      },
    ],
    careTeam: [],
    diagnoses: icd10 || bill.diagnosis.text ? [{ sequence: 1, condition: diagnosis, types: [] }] : [],
    procedures: [],
    supporting: [],
    casePackage: null,
    lines: bill.lines.map((line, at) => lineOf(line, { sequence: at + 1, currency })),
    total: amount(claim.total, currency),
    outcome: null,
  }
}

/**
 * The decision as an answer: each line with what was submitted and, where a check says so, what it allows with the
 * check as its reason; and a note for each finding, which cites its rule, the rule's source and the figures that led
 * to it. What a person decided stands in the totals alone. Null while nobody has decided.
 */
export function decisionToRecord(claim: ClaimDetail, report: AuditReport | null): ResponseRecord | null {
  const { decision } = claim
  if (!decision?.outcome || !DECIDED.has(claim.status)) return null
  const record = claimToRecord(claim)
  const submitted = record.total
  const approved = amount(decision.amount, claim.currency)
  const currency = claim.bill.currency ?? claim.currency
  const findings: FoundReason[] = report?.findings ?? claim.findings
  const notes = findings.map((finding, at) => ({ number: at + 1, text: cited(finding, report?.ruleSet ?? null) }))
  return {
    kind: 'response',
    id: null,
    profiles: [],
    identifiers: [{ system: 'urn:periksa:decision-of', value: claim.number, type: null }],
    status: 'active',
    created: (decision.at ?? claim.createdAt).slice(0, 10),
    patient: record.patient,
    insurer: { reference: null, identifiers: [], name: 'Periksa' },
    use: 'claim',
    type: record.type,
    requestor: record.provider,
    request: { reference: null, identifiers: [...record.identifiers], name: null },
    insurance: [],
    lines: record.lines.map((line, at) => ({
      sequence: line.sequence,
      service: null,
      served: { start: null, end: null },
      // A line needs an adjudication in FHIR; one whose amount was not read says what it is, without an amount.
      adjudications: [
        { category: only(ADJUDICATION, 'submitted'), reason: null, amount: line.net, value: null },
        ...allowedOn(findings, { line: at, currency }),
      ],
      notes: findings.flatMap((finding, index) => (linesOf(finding).includes(at) ? [index + 1] : [])),
    })),
    outcome: {
      outcome: decision.outcome === 'PARTIAL' ? 'partial' : 'complete',
      disposition: decision.comment,
      preAuthReference: null,
      adjudications: approved ? [adjudicated('benefit', approved)] : [],
      totals: [
        ...(submitted ? [{ category: only(ADJUDICATION, 'submitted'), amount: submitted }] : []),
        ...(approved ? [{ category: only(ADJUDICATION, 'benefit'), amount: approved }] : []),
      ],
      payment: null,
      notes,
    },
  }
}

function lineOf(
  line: ClaimDetail['bill']['lines'][number],
  { sequence, currency }: { sequence: number; currency: string },
): ExchangeLine {
  return {
    sequence,
    service: { codings: [], text: line.description },
    revenue: null,
    category: line.section ? { codings: [], text: line.section } : null,
    modifiers: [],
    served: { start: line.date, end: line.date },
    place: null,
    quantity: line.quantity,
    quantityUnit: null,
    unitPrice: amount(line.unitPrice, currency),
    net: amount(line.amount, currency),
    diagnosisSequences: [],
    careTeamSequences: [],
    adjudications: [],
    notes: [],
  }
}

type FoundReason = ClaimDetail['findings'][number] & Partial<AuditReport['findings'][number]>

/** `audit.over-tariff: billed 900000, allowed 600000 (source: CGHS 2025, row 12; rules: cghs-2025-10)` */
function cited({ code, facts, source, reference }: FoundReason, rules: string | null): string {
  const figures = Object.entries(facts).map(([name, value]) => `${name} ${String(value)}`)
  const origin = [source, reference].filter((part) => typeof part === 'string' && part !== '').join(', ')
  const authority = [...(origin ? [`source: ${origin}`] : []), ...(rules ? [`rules: ${rules}`] : [])]
  const tail = authority.length > 0 ? ` (${authority.join('; ')})` : ''
  return `${figures.length > 0 ? `${code}: ${figures.join(', ')}` : code}${tail}`
}

function linesOf({ line, lines }: FoundReason): number[] {
  return lines ?? (line === undefined ? [] : [line])
}

/** What checks allow on a line, each with the check as its reason. */
function allowedOn(findings: readonly FoundReason[], { line, currency }: { line: number; currency: string }) {
  return findings.flatMap((finding): Adjudication[] => {
    const { allowed, code } = finding
    const isAlone = linesOf(finding).length === 1 && linesOf(finding)[0] === line
    if (!isAlone || allowed === null || allowed === undefined) return []
    const reason = only('urn:periksa:finding', code)
    return [{ category: only(ADJUDICATION, 'eligible'), reason, amount: { minor: allowed, currency }, value: null }]
  })
}

function amount(minor: number | null, currency: string): Amount | null {
  return minor === null ? null : { minor, currency }
}

function adjudicated(category: string, value: Amount): Adjudication {
  return { category: only(ADJUDICATION, category), reason: null, amount: value, value: null }
}

function only(system: string, code: string): Concept {
  return { codings: [{ system, code, display: null }], text: null }
}
