import type { Amount, ClaimRecord, Concept, ExchangeLine, Party, Patient } from '../../schema.js'

/** What the loops around a claim say, inherited by the claims below them. */
export type Surroundings = {
  provider: Party | null
  subscriber: Patient | null
  patient: Patient | null
  payer: Party | null
  created: string | null
}

export type ClaimKind = '837p' | '837i' | '837d'

const TYPES: Record<ClaimKind, string> = { '837p': 'professional', '837i': 'institutional', '837d': 'oral' }
const NOBODY: Party = { reference: null, identifiers: [], name: null }

export function claimType(kind: ClaimKind): Concept {
  const system = 'http://terminology.hl7.org/CodeSystem/claim-type'
  return { codings: [{ system, code: TYPES[kind], display: null }], text: null }
}

/** A claim as CLM opens it; the segments after it fill the rest. */
export function openClaim(id: string | null, total: Amount | null, around: Surroundings): ClaimRecord {
  const insured = around.subscriber ?? { ...NOBODY, birthDate: null, sex: null }
  return {
    kind: 'claim',
    id,
    profiles: [],
    identifiers: id ? [{ system: 'urn:x12:clm01', value: id, type: null }] : [],
    status: 'active',
    created: around.created,
    patient: around.patient ?? insured,
    insurer: around.payer,
    use: 'claim',
    type: { codings: [], text: null },
    subType: null,
    period: { start: null, end: null },
    provider: around.provider ?? NOBODY,
    facility: null,
    priority: null,
    related: [],
    insurance: [
      {
        sequence: 1,
        focal: true,
        coverage: { reference: null, identifiers: insured.identifiers, name: around.payer?.name ?? null },
        preAuthReferences: [],
      },
    ],
    careTeam: [],
    diagnoses: [],
    procedures: [],
    supporting: [],
    casePackage: null,
    lines: [],
    total,
    outcome: null,
  }
}

/** What was asked for, as the totals of an answer name it. */
export function submitted(total: Amount | null): { category: Concept; amount: Amount }[] {
  const system = 'http://terminology.hl7.org/CodeSystem/adjudication'
  return total
    ? [{ category: { codings: [{ system, code: 'submitted', display: null }], text: null }, amount: total }]
    : []
}

export function openLine(sequence: number): ExchangeLine {
  return {
    sequence,
    service: { codings: [], text: null },
    revenue: null,
    category: null,
    modifiers: [],
    served: { start: null, end: null },
    place: null,
    quantity: null,
    quantityUnit: null,
    unitPrice: null,
    net: null,
    diagnosisSequences: [],
    careTeamSequences: [],
    adjudications: [],
    notes: [],
  }
}
