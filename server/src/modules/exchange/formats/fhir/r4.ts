import { z } from 'zod'

/**
 * The structure of FHIR R4 (4.0.1) as far as claims need it: what the standard requires, the types of what we read, and
 * nothing about elements that we do not read. Source: the R4 definitions of Claim, ClaimResponse, ExplanationOfBenefit,
 * Coverage, CoverageEligibilityRequest and -Response, InsurancePlan, Task, PaymentNotice and PaymentReconciliation.
 */
export const requiredText = z.string().min(1)
const DATE =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/
export const dateTime = z.string().regex(DATE, 'not a FHIR date')
const code = z.string().regex(/^\S+( \S+)*$/, 'not a FHIR code')
const sequence = z.int().positive()
const decimal = z.number()
const uri = z.string().regex(/^\S+$/, 'not a URI')

export const R4Coding = z.looseObject({
  system: uri.optional(),
  code: code.optional(),
  display: requiredText.optional(),
})
export const R4Concept = z.looseObject({ coding: z.array(R4Coding).min(1).optional(), text: requiredText.optional() })
const concepts = z.array(R4Concept).min(1).optional()
export const R4Identifier = z.looseObject({
  type: R4Concept.optional(),
  system: uri.optional(),
  value: requiredText.optional(),
})
const identifiers = z.array(R4Identifier).min(1).optional()
export const R4Reference = z.looseObject({
  reference: requiredText.optional(),
  type: uri.optional(),
  identifier: R4Identifier.optional(),
  display: requiredText.optional(),
})
export const R4Money = z.looseObject({
  value: decimal.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
})
export const R4Period = z.looseObject({ start: dateTime.optional(), end: dateTime.optional() })
const quantity = z.looseObject({ value: decimal.optional(), unit: requiredText.optional(), code: code.optional() })

export const R4Adjudication = z.looseObject({
  category: R4Concept,
  reason: R4Concept.optional(),
  amount: R4Money.optional(),
  value: decimal.optional(),
})
const adjudications = z.array(R4Adjudication).min(1)
const noteNumbers = z.array(z.int().positive()).min(1).optional()

export const R4Item = z.looseObject({
  sequence,
  careTeamSequence: z.array(sequence).min(1).optional(),
  diagnosisSequence: z.array(sequence).min(1).optional(),
  revenue: R4Concept.optional(),
  category: R4Concept.optional(),
  productOrService: R4Concept,
  modifier: concepts,
  servicedDate: dateTime.optional(),
  servicedPeriod: R4Period.optional(),
  locationCodeableConcept: R4Concept.optional(),
  quantity: quantity.optional(),
  unitPrice: R4Money.optional(),
  net: R4Money.optional(),
  noteNumber: noteNumbers,
  adjudication: adjudications.optional(),
})
const careTeam = z.looseObject({
  sequence,
  provider: R4Reference,
  role: R4Concept.optional(),
  qualification: R4Concept.optional(),
})
const diagnosis = z
  .looseObject({
    sequence,
    diagnosisCodeableConcept: R4Concept.optional(),
    diagnosisReference: R4Reference.optional(),
    type: concepts,
  })
  .refine((one) => one.diagnosisCodeableConcept || one.diagnosisReference, 'diagnosis[x] is required')
const procedure = z
  .looseObject({
    sequence,
    date: dateTime.optional(),
    procedureCodeableConcept: R4Concept.optional(),
    procedureReference: R4Reference.optional(),
  })
  .refine((one) => one.procedureCodeableConcept || one.procedureReference, 'procedure[x] is required')
const insurance = z.looseObject({
  sequence: sequence.optional(),
  focal: z.boolean(),
  coverage: R4Reference,
  preAuthRef: z.array(requiredText).min(1).optional(),
})
export const R4Supporting = z.looseObject({
  sequence,
  category: R4Concept,
  code: R4Concept.optional(),
  timingDate: dateTime.optional(),
  timingPeriod: R4Period.optional(),
  valueString: requiredText.optional(),
  valueBoolean: z.boolean().optional(),
  valueQuantity: quantity.optional(),
  valueReference: R4Reference.optional(),
  valueAttachment: z
    .looseObject({ contentType: code.optional(), title: requiredText.optional(), url: uri.optional() })
    .optional(),
})
const use = z.enum(['claim', 'preauthorization', 'predetermination'])
export const status = z.enum(['active', 'cancelled', 'draft', 'entered-in-error'])
export const outcome = z.enum(['queued', 'complete', 'error', 'partial'])
/** Extensions are read by the addresses we know; the rest is left aside. */
export const R4Extension = z.looseObject({
  url: requiredText,
  extension: z.array(z.unknown()).optional(),
  valueCodeableConcept: R4Concept.optional(),
  valueInteger: z.int().optional(),
})
export const resource = {
  meta: z.looseObject({ profile: z.array(requiredText).min(1).optional() }).optional(),
  extension: z.array(R4Extension).min(1).optional(),
  id: z
    .string()
    .regex(/^[A-Za-z0-9\-.]{1,64}$/, 'not a FHIR id')
    .optional(),
  identifier: identifiers,
}
const total = z.looseObject({ category: R4Concept, amount: R4Money })
const payment = z.looseObject({
  type: R4Concept.optional(),
  date: dateTime.optional(),
  amount: R4Money.optional(),
})
const note = z.looseObject({ number: z.int().positive().optional(), text: requiredText.optional() })

/** What is said of an element that is required and that the source does not have. */
const absent = z.looseObject({ extension: z.array(R4Extension).min(1) }).optional()
export const MISSING = 'required'
const wantsCreated = (
  one: { created?: string | undefined; _created?: unknown },
  context: { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void },
): void => {
  if (!one.created && !one._created) context.addIssue({ code: 'custom', path: ['created'], message: MISSING })
}

const claimShape = {
  ...resource,
  type: R4Concept,
  subType: R4Concept.optional(),
  use,
  patient: R4Reference,
  billablePeriod: R4Period.optional(),
  created: dateTime.optional(),
  _created: absent,
  insurer: R4Reference.optional(),
  provider: R4Reference,
  priority: R4Concept.optional(),
  facility: R4Reference.optional(),
  related: z
    .array(z.looseObject({ claim: R4Reference.optional(), reference: R4Identifier.optional() }))
    .min(1)
    .optional(),
  careTeam: z.array(careTeam).min(1).optional(),
  supportingInfo: z.array(R4Supporting).min(1).optional(),
  diagnosis: z.array(diagnosis).min(1).optional(),
  procedure: z.array(procedure).min(1).optional(),
  item: z.array(R4Item).min(1).optional(),
}

export const R4Claim = z
  .looseObject({
    ...claimShape,
    resourceType: z.literal('Claim'),
    status,
    priority: R4Concept,
    insurance: z.array(insurance.extend({ sequence })).min(1),
    total: R4Money.optional(),
  })
  .superRefine(wantsCreated)

export const R4Explanation = z
  .looseObject({
    ...claimShape,
    resourceType: z.literal('ExplanationOfBenefit'),
    status,
    insurer: R4Reference,
    outcome,
    disposition: requiredText.optional(),
    preAuthRef: z.array(requiredText).min(1).optional(),
    insurance: z.array(insurance).min(1),
    adjudication: adjudications.optional(),
    total: z.array(total).min(1).optional(),
    payment: payment.optional(),
    processNote: z.array(note).min(1).optional(),
  })
  .superRefine(wantsCreated)

export const R4ClaimResponse = z
  .looseObject({
    ...resource,
    resourceType: z.literal('ClaimResponse'),
    status,
    type: R4Concept,
    use,
    patient: R4Reference,
    created: dateTime.optional(),
    _created: absent,
    insurer: R4Reference,
    requestor: R4Reference.optional(),
    insurance: z.array(insurance.extend({ sequence })).min(1).optional(),
    request: R4Reference.optional(),
    outcome,
    disposition: requiredText.optional(),
    preAuthRef: requiredText.optional(),
    item: z
      .array(z.looseObject({ itemSequence: sequence, noteNumber: noteNumbers, adjudication: adjudications }))
      .min(1)
      .optional(),
    adjudication: adjudications.optional(),
    total: z.array(total).min(1).optional(),
    payment: payment.extend({ type: R4Concept, amount: R4Money }).optional(),
    processNote: z
      .array(note.extend({ text: requiredText }))
      .min(1)
      .optional(),
  })
  .superRefine(wantsCreated)

export const R4Coverage = z.looseObject({
  ...resource,
  resourceType: z.literal('Coverage'),
  status,
  type: R4Concept.optional(),
  subscriberId: requiredText.optional(),
  beneficiary: R4Reference,
  relationship: R4Concept.optional(),
  period: R4Period.optional(),
  payor: z.array(R4Reference).min(1),
  class: z
    .array(z.looseObject({ type: R4Concept, value: requiredText, name: requiredText.optional() }))
    .min(1)
    .optional(),
})
