import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { ClaimId } from '../../shared/ids.js'
import { fromWhole } from '../../shared/money.js'
import { tryOnClaim } from '../audit/index.js'
import { type ClaimEvidence, recomputeScore, ruleSetOf } from '../risk/index.js'
import { propose, type Weighed } from './decisions/propose.js'
import { compareResults } from './replaying/compare.js'
import { type Judgement, type Replay, type Replayed, ReplayInput } from './schema.js'
import { loadDecision, loadPresentProposal } from './store.js'
import { loadCaseOfClaim } from './store-cases.js'
import { loadJudgedEvidence } from './store-judgements.js'
import { loadWeighed } from './weigh-claim.js'

type Ctx = Needs<'db' | 'config' | 'vault' | 'clock' | 'actor'>

/**
 * Computes the past decisions on a claim again from the figures and versions kept with each, and names every difference;
 * a draft rule set or tariff shows what it would change. Nothing is kept. A member's claim is weighed again by the rules
 * in force: settled claims do not change, so a difference is one of rules; its drafts are a scheme's pack and prices by code.
 * @throws AppError `case.nothing-to-replay`, `risk.no-such-rule-set`, `risk.model-not-found`, `audit.no-such-pack`
 */
export async function replayClaim(ctx: Ctx, given: ReplayInput): Promise<Replay> {
  requireScope(ctx.actor, 'cases.read')
  const input = ReplayInput.parse(given)
  const one = await loadCaseOfClaim(ctx.db.orm, input.claimId)
  const kept = one ? await loadJudgedEvidence(ctx.vault, ctx.db.orm, one.id) : []
  if (kept.length > 0) {
    const decisions: Replayed[] = []
    for (const each of kept) decisions.push(await replayJudgement(ctx, { ...each, input }))
    return { claimId: input.claimId, of: 'case', same: decisions.every(({ same }) => same), decisions }
  }
  const proposal = await replayProposal(ctx, input)
  return { claimId: input.claimId, of: 'claim', same: proposal.same, decisions: [proposal] }
}

type Kept = { judgement: Judgement; evidence: ClaimEvidence; input: ReplayInput }

async function replayJudgement(ctx: Ctx, { judgement, evidence, input }: Kept): Promise<Replayed> {
  const differences = compareResults(evidence.outcome, recomputeScore(ctx, evidence))
  return {
    kind: judgement.kind,
    at: judgement.at,
    versions: judgement.versions,
    same: differences.length === 0,
    differences,
    draft: await replayDraft(ctx, { evidence, input }),
  }
}

async function replayDraft(
  ctx: Ctx,
  { evidence, input }: Pick<Kept, 'evidence' | 'input'>,
): Promise<Replayed['draft']> {
  const { rules, tariff } = input
  if (rules === undefined && tariff === undefined) return null
  const price = tariff?.[String(evidence.row.cbg_code)]
  const draft = recomputeScore(ctx, evidence, {
    ...(rules === undefined ? {} : { ruleSet: await ruleSetOf(ctx, rules) }),
    ...(price === undefined ? {} : { row: { tariff_group: price } }),
  })
  const named = [rules, tariff === undefined ? undefined : 'tariff'].filter((name) => name !== undefined)
  return { version: named.join(' + '), differences: compareResults(evidence.outcome, draft) }
}

async function replayProposal(ctx: Ctx, input: ReplayInput): Promise<Replayed> {
  const claimId = ClaimId.safeParse(input.claimId).data
  const proposal = claimId ? await loadPresentProposal(ctx.db.orm, claimId) : null
  if (!claimId || !proposal) throw new AppError('not-found', 'case.nothing-to-replay')
  const decision = await loadDecision(ctx.vault, ctx.db.orm, claimId)
  const weighed = await loadWeighed(ctx, claimId)
  const { outcome, reasons } = propose(weighed.facts)
  const flat = (one: typeof reasons, versions: Record<string, string>): Record<string, unknown> => ({
    reasons: one.map((reason) => `${reason.code} ${JSON.stringify(reason.facts)}`),
    ...Object.fromEntries(Object.entries(versions).map(([name, version]) => [`version.${name}`, version])),
  })
  const differences = compareResults(
    { outcome: proposal.outcome, ...flat(proposal.reasons, proposal.versions) },
    { outcome, ...flat(reasons, weighed.versions) },
  )
  return {
    kind: 'proposal',
    at: decision?.at ?? proposal.at,
    versions: decision?.versions ?? proposal.versions,
    same: differences.length === 0,
    differences,
    draft: await draftOfProposal(ctx, { ...input, issues: weighed.facts.issues, risk: weighed.facts.risk }),
  }
}

/** What a draft pack or draft prices would make of a member's claim: findings, what is at stake, and the proposal. */
async function draftOfProposal(
  ctx: Ctx,
  { claimId, rules, tariff, ...facts }: ReplayInput & Pick<Weighed, 'issues' | 'risk'>,
): Promise<Replayed['draft']> {
  if (rules === undefined && tariff === undefined) return null
  const prices = tariff && Object.fromEntries(Object.entries(tariff).map(([code, whole]) => [code, fromWhole(whole)]))
  const tried = await tryOnClaim(ctx, { claimId, pack: rules ?? null, prices: prices ?? null })
  if (!tried) throw new AppError('not-found', 'case.nothing-to-replay')
  const shown = ({ verdict, totals, findings }: (typeof tried)['before']): Record<string, unknown> => ({
    proposal: propose({ ...facts, findings }).outcome,
    verdict,
    overcharge: totals.overcharge,
    allowed: totals.allowed,
    findings: findings.map(({ code, lines, overcharge }) => `${code} ${lines.join(',')} ${overcharge ?? ''}`.trim()),
  })
  const named = [rules, tariff === undefined ? undefined : 'tariff'].filter((name) => name !== undefined)
  return { version: named.join(' + '), differences: compareResults(shown(tried.before), shown(tried.after)) }
}
