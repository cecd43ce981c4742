import { z } from 'zod'
import { Day } from '../../shared/dates.js'
import { Minor } from '../../shared/money.js'
import { Scheme } from './result-schema.js'

const Share = z.number().min(0).max(1)

/** The rules of a scheme that are figures and lists. What is not said here is the same for every scheme. */
export const SchemePack = z.strictObject({
  scheme: Scheme,
  /** `cghs/1`: a published pack is never changed, only followed by the next. */
  version: z.string().regex(/^(cghs|esi|private|jkn|none)\/\d{1,4}$/),
  title: z.string().min(3).max(200),
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  sources: z.array(z.string().min(3).max(300)).min(1),
  thresholds: z.strictObject({
    /** A price this much above its tariff, in per cent, is let be. */
    tariffTolerancePercent: z.number().min(0).max(100),
    /** Tax a retail medicine's price may hold above its ceiling, in per cent. */
    medicineTaxPercent: z.number().min(0).max(50),
    /** Days from the end of care to the day the bill reaches us. */
    submissionDays: z.int().min(1).max(3650),
    /** A match less sure than this is not compared. */
    leastCertainty: Share,
    /** Below this overall confidence a person must look. */
    reviewConfidence: Share,
    /** From this share of the bill on, what is at stake is critical. */
    criticalShare: Share,
    /** From this amount on (minor units of the bill's currency), whatever the share; null for none. */
    criticalAmount: Minor.nullable(),
  }),
  /** Price lists that bind, in the order they are asked. */
  priceLists: z.array(z.string().max(40)).max(30),
  /** Lists that only help to recognise a service; their prices are not held against the bill. */
  knownBy: z.array(z.string().max(40)).max(30),
  medicineLists: z.array(z.string().max(40)).max(30),
  listedItems: z.array(z.string().max(40)).max(30),
  /** Checks that do not apply. */
  without: z.array(z.string().max(60)).max(60),
  /** Shares of the package rates of several surgeries of one day, in per cent: first, second, third and every further. */
  multipleProcedures: z.array(z.number().min(0).max(100)).max(5).nullable(),
  /** Words of bills and the kind of charge they are, beyond the shipped vocabulary. */
  entityMap: z.record(z.string().max(80), z.enum(['room', 'icu', 'procedure', 'package-part', 'medicine', 'test'])),
})
export type SchemePack = z.infer<typeof SchemePack>
