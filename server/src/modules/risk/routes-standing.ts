import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { backtestRuleSet } from './backtest-rule-set.js'
import { draftRuleSet } from './draft-rule-set.js'
import { listRuleSets } from './list-rule-sets.js'
import { publishRuleSet } from './publish-rule-set.js'
import { QualityHistory } from './quality-schema.js'
import { reportQualityHistory, reportRulesInForce } from './report-standing.js'
import { Backtest, RuleCatalogue, RuleSetInput, RuleSetVersion } from './rule-set-schema.js'

type StandingContext = Needs<'db' | 'config' | 'clock' | 'ids' | 'actor'>
const define = route<StandingContext>()
const ByVersion = z.strictObject({ version: z.string().max(60) })
const tag = 'risk'
const base = { method: 'GET', permission: 'risk.read', tag } as const

/** How the list and its rules stand: versions of the rules, on whom those in force fall, quality and drift of each scoring. */
export const standingRoutes: Route<StandingContext>[] = [
  define({
    ...{ ...base, path: '/api/v1/risk/rule-sets' },
    summary: 'The rules over historic claims and their versions',
    response: RuleCatalogue,
    handle: (ctx) => listRuleSets(ctx),
  }),
  define({
    method: 'POST',
    path: '/api/v1/risk/rule-sets',
    permission: 'risk-rules.draft',
    tag,
    summary: 'Draft a version of the rules',
    body: RuleSetInput,
    response: RuleSetVersion,
    status: 201,
    handle: (ctx, { body }) => draftRuleSet(ctx, body),
  }),
  define({
    method: 'POST',
    path: '/api/v1/risk/rule-sets/:version/backtest',
    permission: 'risk-rules.draft',
    tag,
    summary: 'Try a draft on the last twelve months',
    params: ByVersion,
    response: RuleSetVersion,
    handle: (ctx, { params }) => backtestRuleSet(ctx, params),
  }),
  define({
    method: 'POST',
    path: '/api/v1/risk/rule-sets/:version/publish',
    permission: 'risk-rules.publish',
    tag,
    summary: 'Put a tried version into force',
    params: ByVersion,
    response: RuleSetVersion,
    handle: (ctx, { params }) => publishRuleSet(ctx, params),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/quality', summary: 'Quality and drift of every scoring, with their bounds' },
    response: QualityHistory,
    handle: async (ctx) => reportQualityHistory(ctx),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/rule-sets/in-force' },
    summary: 'What the rules in force flag, and how evenly clean claims are flagged between groups',
    response: Backtest,
    handle: (ctx) => reportRulesInForce(ctx),
  }),
]
