import type { ClaimRecord, CoverageRecord, ExchangeLine, Outcome, ResponseRecord } from '../../schema.js'
import { writePackage, writeSupporting } from './supporting.js'
import {
  ABSENT,
  Contained,
  type Json,
  without,
  writeAdjudication,
  writeConcept,
  writeIdentifier,
  writeMoney,
  writePeriod,
  writeRequired,
  writeServed,
} from './write-elements.js'

/** A claim as FHIR R4: a Claim, or an ExplanationOfBenefit where the payer's answer is part of it. */
export function writeClaim(claim: ClaimRecord): Json {
  const contained = new Contained()
  const patient = contained.patient(claim.patient)
  const insurer = contained.party(claim.insurer, 'Organization')
  const body = without({
    id: claim.id,
    extension: writePackage(claim.casePackage),
    identifier: claim.identifiers.map(writeIdentifier),
    status: claim.status,
    type: writeRequired(claim.type),
    subType: writeConcept(claim.subType),
    use: claim.use,
    patient,
    billablePeriod: writePeriod(claim.period),
    ...writeCreated(claim.created),
    insurer: insurer ?? (claim.outcome ? ABSENT : undefined),
    provider: contained.party(claim.provider, 'Organization'),
    facility: contained.party(claim.facility, 'Location'),
    priority: writeConcept(claim.priority) ?? (claim.outcome ? undefined : ABSENT),
    related: claim.related.map((one) => ({ reference: writeIdentifier(one) })),
    careTeam: claim.careTeam.map((one) =>
      without({
        sequence: one.sequence,
        provider: contained.party(one.provider, 'Practitioner'),
        role: writeConcept(one.role),
        qualification: writeConcept(one.qualification),
      }),
    ),
    supportingInfo: claim.supporting.map(writeSupporting),
    diagnosis: claim.diagnoses.map((one) =>
      without({
        sequence: one.sequence,
        diagnosisCodeableConcept: writeConcept(one.condition),
        type: one.types.map(writeConcept),
      }),
    ),
    procedure: claim.procedures.map((one) =>
      without({ sequence: one.sequence, date: one.date, procedureCodeableConcept: writeConcept(one.procedure) }),
    ),
    insurance: writeInsurance(claim.insurance, { contained, patient, insurer }),
    item: claim.lines.map(writeLine),
    ...(claim.outcome ? writeOutcome(claim.outcome, 'list') : { total: writeMoney(claim.total) }),
  })
  const resourceType = claim.outcome ? 'ExplanationOfBenefit' : 'Claim'
  return { resourceType, ...head(claim, contained), ...body }
}

function writeCreated(created: string | null): Json {
  return created === null ? { _created: ABSENT } : { created }
}

/** What stands before a resource's own elements. */
function head({ profiles }: { profiles: string[] }, contained: Contained): Json {
  return without({ meta: without({ profile: profiles }), contained: contained.resources })
}

/** A payer's answer as a ClaimResponse. */
export function writeResponse(response: ResponseRecord): Json {
  const contained = new Contained()
  const patient = contained.patient(response.patient)
  const insurer = contained.party(response.insurer, 'Organization')
  const body = without({
    id: response.id,
    identifier: response.identifiers.map(writeIdentifier),
    status: response.status,
    type: writeRequired(response.type),
    use: response.use,
    patient,
    ...writeCreated(response.created),
    insurer: insurer ?? ABSENT,
    requestor: contained.party(response.requestor, 'Organization'),
    request: response.request && {
      ...without({ identifier: response.request.identifiers[0] && writeIdentifier(response.request.identifiers[0]) }),
      ...without({ display: response.request.name }),
    },
    insurance: writeInsurance(response.insurance, { contained, patient, insurer }),
    item: response.lines.map((line) =>
      without({
        itemSequence: line.sequence,
        noteNumber: line.notes,
        adjudication: line.adjudications.map(writeAdjudication),
      }),
    ),
    ...writeOutcome(response.outcome, 'one'),
  })
  return { resourceType: 'ClaimResponse', ...head(response, contained), ...body }
}

export function writeCoverage(coverage: CoverageRecord): Json {
  const contained = new Contained()
  const body = without({
    id: coverage.id,
    identifier: coverage.identifiers.map(writeIdentifier),
    status: coverage.status,
    type: writeConcept(coverage.type),
    subscriberId: coverage.subscriberId,
    beneficiary: contained.patient(coverage.beneficiary),
    relationship: writeConcept(coverage.relationship),
    period: writePeriod(coverage.period),
    payor: coverage.payors.map((one) => contained.party(one, 'Organization')),
    class: coverage.classes.map((one) => without({ type: writeConcept(one.type), value: one.value, name: one.name })),
  })
  return { resourceType: 'Coverage', ...head(coverage, contained), ...body }
}

type Insured = { contained: Contained; patient: Json; insurer: Json | undefined }

function writeInsurance(used: ClaimRecord['insurance'], { contained, patient, insurer }: Insured): Json[] {
  return used.map((one) =>
    without({
      sequence: one.sequence,
      focal: one.focal,
      coverage: contained.coverage(one.coverage, { beneficiary: patient, payor: insurer }),
      preAuthRef: one.preAuthReferences,
    }),
  )
}

function writeLine(line: ExchangeLine): Json {
  return without({
    sequence: line.sequence,
    careTeamSequence: line.careTeamSequences,
    diagnosisSequence: line.diagnosisSequences,
    revenue: writeConcept(line.revenue),
    category: writeConcept(line.category),
    productOrService: writeRequired(line.service),
    modifier: line.modifiers.map(writeConcept),
    ...writeServed(line.served, 'serviced'),
    locationCodeableConcept: writeConcept(line.place),
    quantity: line.quantity === null ? undefined : without({ value: line.quantity, unit: line.quantityUnit }),
    unitPrice: writeMoney(line.unitPrice),
    net: writeMoney(line.net),
    noteNumber: line.notes,
    adjudication: line.adjudications.map(writeAdjudication),
  })
}

/** An ExplanationOfBenefit lists its pre-authorisations, a ClaimResponse has one. */
function writeOutcome(outcome: Outcome, references: 'list' | 'one'): Json {
  const reference = outcome.preAuthReference
  return without({
    outcome: outcome.outcome,
    disposition: outcome.disposition,
    preAuthRef: reference && references === 'list' ? [reference] : reference,
    adjudication: outcome.adjudications.map(writeAdjudication),
    total: outcome.totals.map((one) => ({ category: writeConcept(one.category), amount: writeMoney(one.amount) })),
    payment:
      outcome.payment &&
      without({
        type: writeConcept(outcome.payment.type),
        date: outcome.payment.date,
        amount: writeMoney(outcome.payment.amount),
      }),
    processNote: outcome.notes.map((note) => without({ number: note.number, text: note.text })),
  })
}
