import type { z } from 'zod'
import type { ClaimRecord, ExchangeLine, Outcome } from '../../schema.js'
import type { Findings } from '../findings.js'
import { adjudications, concept, identifier, identifiersOf, money, period, required } from './elements.js'
import type { R4Claim, R4Explanation, R4Item } from './r4.js'
import { type Entry, NOBODY, type References } from './references.js'
import { readPackage, readSupporting } from './supporting.js'

type AnyClaim = z.infer<typeof R4Claim> | z.infer<typeof R4Explanation>
/** Where a resource stands, how its references are followed, and where problems are told. */
export type Reading = { entry: Entry; references: References; to: Findings }

const PROVIDERS = ['Organization', 'Practitioner', 'PractitionerRole']

/** A Claim or an ExplanationOfBenefit as a claim record; the latter brings the payer's outcome too. */
export function readClaim(claim: AnyClaim, reading: Reading): ClaimRecord {
  const { entry, references, to } = reading
  const isExplanation = claim.resourceType === 'ExplanationOfBenefit'
  return {
    kind: 'claim',
    ...common(claim, reading),
    use: claim.use,
    type: required(claim.type),
    subType: concept(claim.subType),
    period: period(claim.billablePeriod),
    provider: references.party({ entry, to, at: 'provider' }, claim.provider, PROVIDERS) ?? NOBODY,
    facility: references.party({ entry, to, at: 'facility' }, claim.facility, ['Location', 'Organization']),
    priority: concept(claim.priority),
    related: (claim.related ?? []).flatMap((one) => {
      const own = one.reference ? identifier(one.reference) : null
      const theirs = one.claim?.identifier ? identifier(one.claim.identifier) : null
      const pointed = one.claim?.reference ? { system: null, value: one.claim.reference, type: null } : null
      return [own ?? theirs ?? pointed].filter((known) => known !== null)
    }),
    insurance: readInsurance(claim.insurance, reading),
    ...care(claim, reading),
    supporting: (claim.supportingInfo ?? []).map(readSupporting),
    casePackage: readPackage(claim.extension, entry.path, to),
    lines: lines(claim.item ?? [], `${entry.path}.item`, to),
    total: isExplanation ? submittedTotal(claim, reading) : money(claim.total, `${entry.path}.total`, to),
    outcome: isExplanation ? readOutcome(claim, claim.preAuthRef?.[0] ?? null, reading) : null,
  }
}

export function readInsurance(
  used: AnyClaim['insurance'],
  { entry, references, to }: Reading,
): ClaimRecord['insurance'] {
  return used.map((one, at) => ({
    sequence: one.sequence ?? null,
    focal: one.focal,
    coverage: references.party({ entry, to, at: `insurance[${at}].coverage` }, one.coverage, ['Coverage']) ?? NOBODY,
    preAuthReferences: one.preAuthRef ?? [],
  }))
}

function common(claim: AnyClaim, { entry, references, to }: Reading) {
  return {
    id: claim.id ?? null,
    profiles: claim.meta?.profile ?? [],
    identifiers: identifiersOf(claim.identifier),
    status: claim.status,
    created: claim.created ?? null,
    patient: references.patient({ entry, to, at: 'patient' }, claim.patient),
    insurer: references.party({ entry, to, at: 'insurer' }, claim.insurer, ['Organization']),
  }
}

function care(claim: AnyClaim, { entry, references, to }: Reading) {
  return {
    careTeam: (claim.careTeam ?? []).map((one, at) => ({
      sequence: one.sequence,
      provider: references.party({ entry, to, at: `careTeam[${at}].provider` }, one.provider, PROVIDERS) ?? NOBODY,
      role: concept(one.role),
      qualification: concept(one.qualification),
    })),
    diagnoses: (claim.diagnosis ?? []).map((one) => ({
      sequence: one.sequence,
      condition: required(one.diagnosisCodeableConcept),
      types: (one.type ?? []).map(required),
    })),
    procedures: (claim.procedure ?? []).map((one) => ({
      sequence: one.sequence,
      procedure: required(one.procedureCodeableConcept),
      date: one.date ?? null,
    })),
  }
}

function lines(items: z.infer<typeof R4Item>[], path: string, to: Findings): ExchangeLine[] {
  return items.map((item, at) => {
    const here = `${path}[${at}]`
    return {
      sequence: item.sequence,
      service: required(item.productOrService),
      revenue: concept(item.revenue),
      category: concept(item.category),
      modifiers: (item.modifier ?? []).map(required),
      served: item.servicedDate ? { start: item.servicedDate, end: item.servicedDate } : period(item.servicedPeriod),
      place: concept(item.locationCodeableConcept),
      quantity: item.quantity?.value ?? null,
      quantityUnit: item.quantity?.unit ?? item.quantity?.code ?? null,
      unitPrice: money(item.unitPrice, `${here}.unitPrice`, to),
      net: money(item.net, `${here}.net`, to),
      diagnosisSequences: item.diagnosisSequence ?? [],
      careTeamSequences: item.careTeamSequence ?? [],
      adjudications: adjudications(item.adjudication, `${here}.adjudication`, to),
      notes: item.noteNumber ?? [],
    }
  })
}

type Answer = Pick<
  z.infer<typeof R4Explanation>,
  'outcome' | 'disposition' | 'adjudication' | 'total' | 'payment' | 'processNote'
>

/** What a payer concluded, in the shape that ExplanationOfBenefit and ClaimResponse share. */
export function readOutcome(answer: Answer, preAuthReference: string | null, { entry, to }: Reading): Outcome {
  const { path } = entry
  const { payment } = answer
  return {
    outcome: answer.outcome,
    disposition: answer.disposition ?? null,
    preAuthReference,
    adjudications: adjudications(answer.adjudication, `${path}.adjudication`, to),
    totals: (answer.total ?? []).flatMap((one, at) => {
      const amount = money(one.amount, `${path}.total[${at}].amount`, to)
      return amount ? [{ category: required(one.category), amount }] : []
    }),
    payment: payment
      ? {
          type: concept(payment.type),
          date: payment.date ?? null,
          amount: money(payment.amount, `${path}.payment.amount`, to),
        }
      : null,
    notes: (answer.processNote ?? []).flatMap((note) =>
      note.text ? [{ number: note.number ?? null, text: note.text }] : [],
    ),
  }
}

/** An ExplanationOfBenefit has no single total; what was asked for is its total of category `submitted`. */
function submittedTotal(claim: z.infer<typeof R4Explanation>, { entry, to }: Reading): ClaimRecord['total'] {
  const at = (claim.total ?? []).findIndex((one) => one.category.coding?.some((coding) => coding.code === 'submitted'))
  return at < 0 ? null : money(claim.total?.[at]?.amount, `${entry.path}.total[${at}].amount`, to)
}
