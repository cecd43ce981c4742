import { z } from 'zod'
import { lookOverText } from '../../modules/audit/index.js'
import { AuditTerms } from '../../modules/audit/schema.js'
import { consultClaim } from '../../modules/copilot/index.js'
import { CopilotLanguage } from '../../modules/copilot/schema.js'
import { findTariffs } from '../../modules/registry/index.js'
import { TariffQuery } from '../../modules/registry/schema.js'
import { findHighRisk, readHistoricClaim } from '../../modules/risk/index.js'
import { HighRiskQuery } from '../../modules/risk/schema.js'
import { type Permission, requireScope } from '../../platform/auth/permissions.js'
import { Day } from '../../shared/dates.js'
import type { AppContext } from '../context.js'

/** What a tool says: words for a reader, and the same as data. */
export type ToolAnswer = { text: string; data: Record<string, unknown> }

/** A tool as clients see it; `input` is checked before anything runs. */
export type Tool = {
  name: string
  title: string
  description: string
  permission: Permission
  input: z.ZodObject
  run(ctx: AppContext, input: unknown): Promise<ToolAnswer>
}

function tool<Shape extends z.ZodObject>(
  definition: Omit<Tool, 'input' | 'run'> & {
    input: Shape
    run(ctx: AppContext, input: z.infer<Shape>): Promise<ToolAnswer>
  },
): Tool {
  const { input, permission, run } = definition
  return {
    ...definition,
    run: async (ctx, given) => {
      requireScope(ctx.actor, permission)
      return run(ctx, input.parse(given))
    },
  }
}

const inWords = (data: Record<string, unknown>): ToolAnswer => ({ text: JSON.stringify(data), data })
const OneClaim = z.strictObject({
  claimId: z.string().min(1).max(60).describe('Number of a claim of the risk list'),
  language: CopilotLanguage.default('en'),
})
const MOST_CLAIMS = 50

/** What programs may ask by MCP: everything here only reads, by the use cases of the console and with the asker's rights. */
export const tools: Tool[] = [
  tool({
    name: 'search_risk_claims',
    title: 'Search claims by risk',
    description:
      'Historic hospital claims in order of risk, narrowed by province, facility, diagnosis, flag, days or score. Amounts in whole rupiah; scores 0 to 1 are an indication to look, never a verdict.',
    permission: 'risk.read',
    input: z.strictObject({
      province: z.string().max(120).optional(),
      facility: z.string().max(120).optional().describe('Pseudonym of a facility, from a claim'),
      serviceType: z.enum(['RITL', 'RJTL']).optional().describe('RITL: inpatient, RJTL: outpatient'),
      severity: z.enum(['rawat jalan', 'ringan', 'sedang', 'berat']).optional(),
      dx: z.string().max(10).optional().describe('ICD-10 category, as I10'),
      flag: z.string().max(60).optional(),
      startDate: Day.optional().describe('Admitted on or after'),
      endDate: Day.optional().describe('Admitted on or before'),
      minRiskScore: z.number().min(0).max(1).optional(),
      page: z.int().min(1).max(10_000).default(1),
      pageSize: z.int().min(1).max(MOST_CLAIMS).default(10),
    }),
    run: async (ctx, input) => {
      const { data, meta } = await findHighRisk(ctx, HighRiskQuery.parse(input))
      const { total, page, modelVersion, ruleSet, generated } = meta
      return inWords({ total, page, modelVersion, ruleSet, generated, claims: data })
    },
  }),
  tool({
    name: 'claim_detail',
    title: 'One claim',
    description: 'One historic claim with its figures, scores, flags, peers and what auditors found.',
    permission: 'risk.read',
    input: OneClaim.omit({ language: true }),
    run: async (ctx, { claimId }) => inWords({ claim: await readHistoricClaim(ctx, { claimId }) }),
  }),
  tool({
    name: 'peer_detail',
    title: 'A claim among its peers',
    description:
      'How the amount of a claim stands among comparable claims: their number, median, P90 and distribution.',
    permission: 'risk.read',
    input: OneClaim,
    run: (ctx, input) => consult(ctx, input, 'peer-detail'),
  }),
  tool({
    name: 'flag_explainer',
    title: 'Why a claim is flagged',
    description: 'The active indications of a claim, what each means, and the facts and sources that led to it.',
    permission: 'risk.read',
    input: OneClaim,
    run: (ctx, input) => consult(ctx, input, 'flag-explainer'),
  }),
  tool({
    name: 'similar_cases',
    title: 'Settled cases like a claim',
    description: 'Cases that auditors have settled with the same case group or diagnosis, and what they found.',
    permission: 'cases.read',
    input: OneClaim,
    run: (ctx, input) => consult(ctx, input, 'similar-cases'),
  }),
  tool({
    name: 'tariff_lookup',
    title: 'Look a price up',
    description:
      'Prices in force on a day, by list, code or words, each with its list and source. Amounts in minor units.',
    permission: 'tariffs.read',
    input: z.strictObject({
      q: z.string().min(1).max(100).optional().describe('Words of the item'),
      code: z.string().max(60).optional(),
      list: z.string().max(60).optional(),
      day: Day.optional().describe('Day of service; today when not given'),
      page: z.int().min(1).max(1000).default(1),
      pageSize: z.int().min(1).max(50).default(10),
    }),
    run: async (ctx, input) => inWords(await findTariffs(ctx, TariffQuery.parse(input))),
  }),
  tool({
    name: 'audit_bill_text',
    title: 'Audit the text of a bill',
    description:
      'Judges the text of a hospital bill by price lists and checks: verdict, totals and cited findings. Nothing of it is kept. Amounts in minor units.',
    permission: 'audits.create',
    input: z.strictObject({
      text: z.string().min(1).max(20_000),
      scheme: AuditTerms.shape.scheme,
      language: AuditTerms.shape.language,
    }),
    run: async (ctx, { text, scheme, language }) => {
      const found = await lookOverText(ctx, { text, terms: AuditTerms.parse({ scheme, language }) })
      return { text: found.explanation || JSON.stringify(found), data: found }
    },
  }),
]

async function consult(
  ctx: AppContext,
  { claimId, language }: z.infer<typeof OneClaim>,
  tool: Parameters<typeof consultClaim>[1]['tool'],
): Promise<ToolAnswer> {
  const { text, facts } = await consultClaim(ctx, { claimId, language, tool })
  return { text, data: facts }
}
