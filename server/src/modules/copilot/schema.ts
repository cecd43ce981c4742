import { z } from 'zod'
import { Instant } from '../../shared/dates.js'
import { SimilarCase } from '../adjudication/schema.js'
import { HistoricClaim, PeerDistribution, ScoreExplanation } from '../risk/schema.js'

export const CopilotLanguage = z.enum(['id', 'en'])
export type CopilotLanguage = z.infer<typeof CopilotLanguage>
export const LanguageQuery = z.strictObject({ language: CopilotLanguage.default('id') })

/** What stands beside the claim's hospital and group: billed and paid, whole rupiah, and how wide it had to look. */
export const TariffNote = z.object({
  reach: z.enum(['hospital', 'province-group', 'province', 'national']),
  rows: z.array(
    z.object({
      group: z.string().nullable(),
      province: z.string().nullable(),
      claims: z.int(),
      totalGap: z.number().nullable(),
      averageGap: z.number().nullable(),
      paymentRatio: z.number().nullable(),
    }),
  ),
})
export type TariffNote = z.infer<typeof TariffNote>

/** Everything the copilot may speak from: the facts of one claim, read with the asker's rights. */
export const CopilotFacts = z.object({
  claim: HistoricClaim,
  why: ScoreExplanation,
  peers: PeerDistribution,
  tariff: TariffNote,
  similar: z.array(SimilarCase),
  /** The claim it seems to repeat. */
  twin: HistoricClaim.nullable(),
})
export type CopilotFacts = z.infer<typeof CopilotFacts>

export const SectionKey = z.enum(['identity', 'cost', 'peers', 'flags', 'risk', 'questions'])
export const SummarySection = z.object({ key: SectionKey, title: z.string(), content: z.string() })
export type SummarySection = z.infer<typeof SummarySection>

/** Why a model's wording is not shown: none is set up, it failed, or it did not pass a check. */
export const Wording = z.object({
  by: z.enum(['composed', 'model']),
  model: z.string().nullable(),
  prompt: z.string().nullable(),
  refused: z.string().nullable(),
  cached: z.boolean(),
})
export type Wording = z.infer<typeof Wording>

export const Innocent = z.object({ flag: z.string(), explanation: z.string(), excludedBy: z.string() })
export type Innocent = z.infer<typeof Innocent>

export const ClaimSummary = z.object({
  claimId: z.string(),
  language: CopilotLanguage,
  sections: z.array(SummarySection).length(6),
  /** The same in a model's words, every figure checked; null where there is none. */
  reworded: z.string().nullable(),
  wording: Wording,
  questions: z.array(z.string()),
  /** Meaning of each indication, and the best innocent explanation with what would exclude it. */
  meanings: z.array(z.object({ flag: z.string(), meaning: z.string() })),
  innocent: z.array(Innocent),
  nextStep: z.string(),
  chips: z.array(z.string()),
  versions: z.record(z.string(), z.string()),
  facts: CopilotFacts,
})
export type ClaimSummary = z.infer<typeof ClaimSummary>

export const ToolName = z.enum(['peer-detail', 'flag-explainer', 'tariff-insight', 'similar-cases', 'document-lines'])
export type ToolName = z.infer<typeof ToolName>

export const CopilotMessage = z.object({
  id: z.string(),
  claimId: z.string(),
  role: z.enum(['user', 'assistant']),
  sender: z.string(),
  content: z.string(),
  meta: z.object({
    tools: z.array(ToolName),
    wording: Wording.nullable(),
    versions: z.record(z.string(), z.string()),
  }),
  at: Instant,
})
export type CopilotMessage = z.infer<typeof CopilotMessage>

export const AskInput = z.strictObject({
  message: z.string().trim().min(1).max(2000),
  language: CopilotLanguage.default('id'),
})
export type AskInput = z.infer<typeof AskInput>
export const Exchange = z.object({ question: CopilotMessage, answer: CopilotMessage })
export type Exchange = z.infer<typeof Exchange>
