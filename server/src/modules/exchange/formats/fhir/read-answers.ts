import type { z } from 'zod'
import type { CoverageRecord, ResponseRecord } from '../../schema.js'
import { adjudications, concept, identifiersOf, period, required } from './elements.js'
import type { R4ClaimResponse, R4Coverage } from './r4.js'
import { type Reading, readInsurance, readOutcome } from './read-claim.js'

const ORGANISATION = ['Organization', 'Practitioner', 'PractitionerRole']

export function readResponse(answer: z.infer<typeof R4ClaimResponse>, reading: Reading): ResponseRecord {
  const { entry, references, to } = reading
  // An answer names its claim by one number; the claim's own further numbers stay with the claim.
  const request = references.party({ entry, to, at: 'request' }, answer.request, ['Claim'])
  return {
    kind: 'response',
    id: answer.id ?? null,
    profiles: answer.meta?.profile ?? [],
    identifiers: identifiersOf(answer.identifier),
    status: answer.status,
    created: answer.created ?? null,
    patient: references.patient({ entry, to, at: 'patient' }, answer.patient),
    insurer: references.party({ entry, to, at: 'insurer' }, answer.insurer, ['Organization']),
    use: answer.use,
    type: required(answer.type),
    requestor: references.party({ entry, to, at: 'requestor' }, answer.requestor, ORGANISATION),
    request: request && { ...request, identifiers: request.identifiers.slice(0, 1) },
    insurance: readInsurance(answer.insurance ?? [], reading),
    lines: (answer.item ?? []).map((item, at) => ({
      sequence: item.itemSequence,
      service: null,
      served: { start: null, end: null },
      adjudications: adjudications(item.adjudication, `${entry.path}.item[${at}].adjudication`, to),
      notes: item.noteNumber ?? [],
    })),
    outcome: readOutcome(answer, answer.preAuthRef ?? null, reading),
  }
}

export function readCoverage(coverage: z.infer<typeof R4Coverage>, { entry, references, to }: Reading): CoverageRecord {
  const payers = ['Organization', 'Patient', 'RelatedPerson']
  return {
    kind: 'coverage',
    id: coverage.id ?? null,
    profiles: coverage.meta?.profile ?? [],
    identifiers: identifiersOf(coverage.identifier),
    status: coverage.status,
    type: concept(coverage.type),
    subscriberId: coverage.subscriberId ?? null,
    beneficiary: references.patient({ entry, to, at: 'beneficiary' }, coverage.beneficiary),
    relationship: concept(coverage.relationship),
    period: period(coverage.period),
    payors: coverage.payor
      .map((one, at) => references.party({ entry, to, at: `payor[${at}]` }, one, payers))
      .filter((one) => one !== null),
    classes: (coverage.class ?? []).map((one) => ({
      type: required(one.type),
      value: one.value,
      name: one.name ?? null,
    })),
  }
}
