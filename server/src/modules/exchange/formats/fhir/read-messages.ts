import type { z } from 'zod'
import type { Identifier, MessageRecord } from '../../schema.js'
import { identifiersOf, money } from './elements.js'
import { parseResource } from './parse-resource.js'
import { R4Messages } from './r4-messages.js'
import type { Reading } from './read-claim.js'

type Eligibility = z.infer<typeof R4Messages.CoverageEligibilityRequest>
type EligibilityAnswer = z.infer<typeof R4Messages.CoverageEligibilityResponse>
type Known = { id?: string | undefined; identifier?: Parameters<typeof identifiersOf>[0]; status?: string | undefined }
type Reader = (reading: Reading) => MessageRecord | null

/** The messages around claims that are read, by resource type. */
export const messageReaders = new Map<string, Reader>([
  [
    'CoverageEligibilityRequest',
    reader('CoverageEligibilityRequest', R4Messages.CoverageEligibilityRequest, eligibility),
  ],
  [
    'CoverageEligibilityResponse',
    reader('CoverageEligibilityResponse', R4Messages.CoverageEligibilityResponse, (answer, reading) => ({
      ...eligibility(answer, reading),
      benefits: benefits(answer, reading),
    })),
  ],
  [
    'InsurancePlan',
    reader('InsurancePlan', R4Messages.InsurancePlan, (plan, { entry, references, to }) => ({
      purposes: plan.name ? [plan.name] : [],
      insurer: references.party({ entry, to, at: 'ownedBy' }, plan.ownedBy, ['Organization']),
    })),
  ],
  [
    'Task',
    reader('Task', R4Messages.Task, (task) => ({
      created: task.authoredOn ?? null,
      purposes: (task.code?.coding ?? []).flatMap((one) => one.code ?? []),
    })),
  ],
  [
    'PaymentNotice',
    reader('PaymentNotice', R4Messages.PaymentNotice, (notice, { entry, references, to }) => {
      references.party({ entry, to, at: 'recipient' }, notice.recipient, ['Organization'])
      references.party({ entry, to, at: 'payment' }, notice.payment, ['PaymentReconciliation'])
      return { created: notice.created, amount: money(notice.amount, `${entry.path}.amount`, to) }
    }),
  ],
  [
    'PaymentReconciliation',
    reader('PaymentReconciliation', R4Messages.PaymentReconciliation, (paid, { entry, references, to }) => ({
      created: paid.created,
      insurer: references.party({ entry, to, at: 'paymentIssuer' }, paid.paymentIssuer, ['Organization']),
      amount: money(paid.paymentAmount, `${entry.path}.paymentAmount`, to),
    })),
  ],
])

function reader<Schema extends z.ZodType<Known>>(
  message: string,
  schema: Schema,
  read: (resource: z.infer<Schema>, reading: Reading) => Partial<MessageRecord>,
): Reader {
  return (reading) => {
    const resource = parseResource(schema, reading)
    if (!resource) return null
    return { ...blank(message, identifiersOf(resource.identifier), resource), ...read(resource, reading) }
  }
}

function blank(message: string, identifiers: Identifier[], { id, status }: Known): MessageRecord {
  return {
    kind: 'message',
    message,
    id: id ?? null,
    identifiers,
    status: status ?? null,
    created: null,
    patient: null,
    insurer: null,
    purposes: [],
    amount: null,
    benefits: [],
  }
}

function eligibility(
  message: Eligibility | EligibilityAnswer,
  { entry, references, to }: Reading,
): Partial<MessageRecord> {
  return {
    created: message.created,
    patient: references.patient({ entry, to, at: 'patient' }, message.patient),
    insurer: references.party({ entry, to, at: 'insurer' }, message.insurer, ['Organization']),
    purposes: message.purpose,
  }
}

function benefits(answer: EligibilityAnswer, { entry, to }: Reading): MessageRecord['benefits'] {
  return (answer.insurance ?? []).flatMap((insurance, at) =>
    (insurance.item ?? []).flatMap((item, itemAt) =>
      (item.benefit ?? []).map((benefit, benefitAt) => {
        const path = `${entry.path}.insurance[${at}].item[${itemAt}].benefit[${benefitAt}]`
        const coded = item.productOrService?.coding?.find((one) => one.display)?.display
        return {
          name: item.name ?? coded ?? item.productOrService?.text ?? null,
          allowed: money(benefit.allowedMoney, `${path}.allowedMoney`, to),
          used: money(benefit.usedMoney, `${path}.usedMoney`, to),
        }
      }),
    ),
  )
}
