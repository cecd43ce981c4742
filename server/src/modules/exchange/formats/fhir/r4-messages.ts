import { z } from 'zod'
import { dateTime, outcome, R4Concept, R4Money, R4Reference, requiredText, resource, status } from './r4.js'

const purpose = z.array(z.enum(['auth-requirements', 'benefits', 'discovery', 'validation'])).min(1)

/** Messages around claims: their required elements, by resource type. */
export const R4Messages = {
  CoverageEligibilityRequest: z.looseObject({
    ...resource,
    status,
    purpose,
    patient: R4Reference,
    created: dateTime,
    insurer: R4Reference,
  }),
  CoverageEligibilityResponse: z.looseObject({
    ...resource,
    status,
    purpose,
    patient: R4Reference,
    created: dateTime,
    request: R4Reference,
    outcome,
    insurer: R4Reference,
    insurance: z
      .array(
        z.looseObject({
          coverage: R4Reference,
          item: z
            .array(
              z.looseObject({
                name: requiredText.optional(),
                productOrService: R4Concept.optional(),
                benefit: z
                  .array(
                    z.looseObject({
                      type: R4Concept,
                      allowedMoney: R4Money.optional(),
                      usedMoney: R4Money.optional(),
                    }),
                  )
                  .min(1)
                  .optional(),
              }),
            )
            .min(1)
            .optional(),
        }),
      )
      .min(1)
      .optional(),
  }),
  InsurancePlan: z
    .looseObject({
      ...resource,
      status: z.enum(['draft', 'active', 'retired', 'unknown']).optional(),
      name: requiredText.optional(),
      ownedBy: R4Reference.optional(),
    })
    // ipn-1 of R4: the organisation shall at least have a name or an identifier
    .refine((plan) => plan.name || plan.identifier, 'name or identifier is required'),
  Task: z.looseObject({
    ...resource,
    status: z.enum([
      'draft',
      'requested',
      'received',
      'accepted',
      'rejected',
      'ready',
      'cancelled',
      'in-progress',
      'on-hold',
      'failed',
      'completed',
      'entered-in-error',
    ]),
    intent: z.enum([
      'unknown',
      'proposal',
      'plan',
      'order',
      'original-order',
      'reflex-order',
      'filler-order',
      'instance-order',
      'option',
    ]),
    authoredOn: dateTime.optional(),
    code: R4Concept.optional(),
  }),
  PaymentNotice: z.looseObject({
    ...resource,
    status,
    created: dateTime,
    payment: R4Reference,
    recipient: R4Reference,
    amount: R4Money,
  }),
  PaymentReconciliation: z.looseObject({
    ...resource,
    status,
    created: dateTime,
    paymentDate: dateTime,
    paymentAmount: R4Money,
    paymentIssuer: R4Reference.optional(),
  }),
}
