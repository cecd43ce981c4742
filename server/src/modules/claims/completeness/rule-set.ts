import { z } from 'zod'
import { Minor } from '../../../shared/money.js'
import { DocumentKind, ServiceType } from '../../intake/schema.js'

const Weight = z.int().min(0).max(100)

/** The numbers of the deduction rules. Weights are hundredths of the score; amounts are minor units of `currency`. */
export const RuleSet = z.object({
  version: z.string(),
  /** Amount limits are said in this currency; bills in another are not measured by them. */
  currency: z.literal('IDR'),
  large: z.object({ over: Minor, weight: Weight }),
  veryLarge: z.object({ over: Minor, weight: Weight }),
  late: z.object({ overDays: z.int().min(0), weight: Weight }),
  unreadableDate: z.object({ weight: Weight }),
  documents: z.object({
    weight: Weight,
    always: z.array(DocumentKind),
    byServiceType: z.record(ServiceType, z.array(DocumentKind)),
    over: Minor,
    whenOver: z.array(DocumentKind),
  }),
  facility: z.object({
    weight: Weight,
    /** A match less certain than this is not taken for a partner. */
    leastCertainty: z.number().min(0).max(1),
  }),
  /** An estimate is given for a score above this, in hundredths. */
  estimateAbove: Weight,
})
export type RuleSet = z.infer<typeof RuleSet>

/** The deduction rules of the published claim form, as they are shipped. */
export const claimFormRules: RuleSet = {
  version: 'jkn-claim-form/1',
  currency: 'IDR',
  large: { over: 10_000_000_00, weight: 20 },
  veryLarge: { over: 50_000_000_00, weight: 30 },
  late: { overDays: 30, weight: 15 },
  unreadableDate: { weight: 10 },
  documents: {
    weight: 10,
    always: ['receipt'],
    byServiceType: {
      'RAWAT JALAN': [],
      IGD: [],
      'RAWAT INAP': ['medical-summary', 'referral'],
      OPERASI: ['medical-summary', 'referral'],
    },
    over: 5_000_000_00,
    whenOver: ['medical-summary'],
  },
  facility: { weight: 20, leastCertainty: 0.8 },
  estimateAbove: 50,
}
