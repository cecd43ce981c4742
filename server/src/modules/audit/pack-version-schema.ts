import { z } from 'zod'
import { Instant } from '../../shared/dates.js'
import { Minor } from '../../shared/money.js'
import { SchemePack } from './pack-schema.js'
import { Scheme, Verdict } from './result-schema.js'

/** What a draft would have said of bills audited before, beside the pack in force. */
export const PackPreview = z.object({
  /** The pack it was compared with. */
  against: z.string(),
  at: Instant,
  /** Bills of the scheme that were tried, the newest; `skipped` could not be opened any more. */
  bills: z.int(),
  skipped: z.int(),
  /** Bills with another verdict, amount at stake or set of findings. */
  changed: z.int(),
  verdicts: z.array(z.object({ from: Verdict, to: Verdict, bills: z.int() })),
  findings: z.array(z.object({ code: z.string(), before: z.int(), after: z.int() })),
  /** What is at stake together, by currency; null for bills that print none. */
  atStake: z.array(z.object({ currency: z.string().nullable(), before: Minor, after: Minor })),
  /** The bills that change most, by the id of their audit. */
  examples: z.array(
    z.object({
      auditId: z.uuid(),
      currency: z.string().nullable(),
      verdict: z.object({ before: Verdict, after: Verdict }),
      overcharge: z.object({ before: Minor, after: Minor }),
    }),
  ),
})
export type PackPreview = z.infer<typeof PackPreview>

export const PackState = z.enum(['shipped', 'draft', 'shadow', 'published', 'retired'])
export type PackState = z.infer<typeof PackState>

/** One version of a scheme's pack: shipped with the product, or made by staff. */
export const PackVersion = z.object({
  version: z.string(),
  scheme: Scheme,
  state: PackState,
  /** True for the one that bills of the scheme are judged by now. */
  isInForce: z.boolean(),
  pack: SchemePack,
  preview: PackPreview.nullable(),
  createdBy: z.string().nullable(),
  createdAt: Instant.nullable(),
  publishedBy: z.string().nullable(),
  publishedAt: Instant.nullable(),
})
export type PackVersion = z.infer<typeof PackVersion>

/** A pack as staff write it: the version is given by us. */
export const PackDraft = SchemePack.omit({ version: true })
export type PackDraft = z.infer<typeof PackDraft>
