import { z } from 'zod'
import { readAmountInWords } from '../../src/modules/intake/parsing/numerals-in-words.js'
import { reaches } from '../../src/modules/intake/parsing/total.js'
import type { Bill, BillCheck } from '../../src/modules/intake/schema.js'
import { Bill as BillSchema } from '../../src/modules/intake/schema.js'

const Text = z.string().nullish()
const Money = z.number().nullish()

/** What the truth file of a hospital bill says of lines, sums, circumstances and planted defects. */
export const AuditTruth = z.object({
  id: z.string(),
  document_kind: z.string(),
  is_medical: z.boolean(),
  languages: z.array(z.string()),
  country: Text,
  currency: Text,
  received_on: z.string(),
  facility: z.object({ name: Text, address: Text, phone: Text }).nullish(),
  patient: z.object({ name: Text }).nullish(),
  document_date: Text,
  service_dates: z.array(z.string()).nullish(),
  admission_date: Text,
  discharge_date: Text,
  receipt_number: Text,
  service_type: Text,
  room: Text,
  diagnosis: z.object({ text: Text, icd10: Text }).nullish(),
  scheme: Text,
  rate_context: z.object({ tier: Text, accreditation: Text, ward: Text }).nullish(),
  lines: z.array(
    z.object({
      description: z.string(),
      quantity: Money,
      unit_price: Money,
      amount: z.number(),
      section: Text,
      date: Text,
      page: z.number().nullish(),
    }),
  ),
  subtotals: z.array(z.object({ label: z.string(), amount: z.number() })).nullish(),
  gross: Money,
  discount: Money,
  tax: z.array(z.object({ amount: z.number() })).nullish(),
  rounding: Money,
  total: z.number(),
  amount_in_words: Text,
  defects: z
    .array(
      z.object({
        kind: z.string(),
        lines: z.array(z.int()),
        impact: z.number().nullish(),
        impact_accepted: z.array(z.number()).or(z.number()).nullish(),
      }),
    )
    .nullish(),
  expected_findings: z
    .array(z.object({ code: z.string(), lines: z.array(z.int()).nullish(), impact: z.number().nullish() }))
    .nullish(),
  tolerated: z.array(z.object({ kind: z.string() })).nullish(),
  near_misses: z.array(z.object({ lines: z.array(z.int()) })).nullish(),
  clean: z.boolean().nullish(),
})
export type AuditTruth = z.infer<typeof AuditTruth>

const box = { x: 0, y: 0, width: 1, height: 1 }

/** The bill as a perfect reader would give it, so that the checks can be judged apart from the reading. */
export function billOfTruth(truth: AuditTruth): Bill {
  const lines = truth.lines.map((line) => ({
    ...{ page: line.page ?? 1, description: line.description, amount: line.amount, box, confidence: 1 },
    ...{ quantity: line.quantity ?? null, unitPrice: line.unit_price ?? null },
    ...{ section: line.section ?? null, date: line.date ?? null },
  }))
  const tax = (truth.tax ?? []).reduce((sum, one) => sum + one.amount, 0)
  const dates = { admissionDate: truth.admission_date ?? null, dischargeDate: truth.discharge_date ?? null }
  return BillSchema.parse({
    ...{ isMedical: truth.is_medical, kind: truth.document_kind, languages: truth.languages, lines, ...dates },
    ...{
      country: truth.country ?? null,
      currency: truth.currency ?? null,
      receiptNumber: truth.receipt_number ?? null,
    },
    facility: { name: truth.facility?.name ?? null, address: null, phone: null },
    patient: { name: truth.patient?.name ?? null, recordNumber: null, cardNumber: null, birthDate: null },
    documentDate: truth.document_date ?? null,
    serviceDate: truth.service_dates?.[0] ?? truth.admission_date ?? truth.document_date ?? null,
    ...{ serviceType: null, diagnosis: { text: null, icd10: truth.diagnosis?.icd10 ?? null } },
    ...{ doctor: { name: null, specialty: null }, room: truth.room ?? null, subtotal: truth.gross ?? null },
    ...{ discount: truth.discount ?? null, tax: tax || null, rounding: truth.rounding ?? null, deposit: null },
    ...{ amountDue: null, amountInWords: truth.amount_in_words ?? null, total: truth.total, totalNeedsCheck: false },
    ...{ fields: {}, checks: checksOf(truth, tax), text: '' },
  })
}

/** The reader's comparisons, made from the truth's own figures. */
function checksOf(truth: AuditTruth, tax: number): BillCheck[] {
  const sum = truth.lines.reduce((all, line) => all + line.amount, 0)
  const adjustments = [
    { kind: 'discount' as const, minor: truth.discount ?? 0 },
    { kind: 'tax' as const, minor: tax },
    { kind: 'rounding' as const, minor: truth.rounding ?? 0 },
  ].filter((one) => one.minor !== 0)
  const sections = (truth.subtotals ?? []).map(({ label, amount }) => {
    const own = truth.lines.filter((line) => line.section === label)
    const computed = own.reduce((all, line) => all + line.amount, 0)
    return { code: 'section-subtotal', ok: computed === amount, facts: { section: label, printed: amount, computed } }
  })
  const ok = reaches(sum, truth.total, adjustments)
  const words = truth.amount_in_words ? readAmountInWords(truth.amount_in_words) : null
  return [
    ...sections,
    { code: 'lines-total', ok, facts: { printed: truth.total, computed: sum } },
    ...(words && words.confidence >= 0.8
      ? [
          {
            code: 'total-in-words',
            ok: words.minor === truth.total,
            facts: { printed: truth.total, words: words.minor, certainty: 1 },
          },
        ]
      : []),
  ]
}
