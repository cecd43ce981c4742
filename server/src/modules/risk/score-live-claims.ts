import type { Needs } from '../../platform/context.js'
import { asAppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { readHospitalClaims } from '../claims/index.js'
import { DEFAULT_RULE_SET } from './claim-rules/rule-set.js'
import { currentServing, type Served } from './current-serving.js'
import { LiveClaimsChanged } from './events.js'
import { toIncoming } from './live/live-columns.js'
import type { LiveRow } from './live/live-index.js'
import { type LiveScorer, openLiveScorer } from './live-scorer.js'
import { loadLabelArtefact } from './load-label-artefact.js'
import { loadServedForest } from './load-served-forest.js'
import type { ClaimRuleSet } from './rule-set-schema.js'
import { loadLiveOfOtherLists, loadNearby, upsertLive } from './store-live.js'
import { loadRuleSet } from './store-rule-sets.js'
import { riskRoot } from './summarise-quality.js'

type Ctx = Needs<'db' | 'config' | 'vault' | 'clock' | 'events' | 'actor'>

const scorers = new WeakMap<Served['serving'], Promise<LiveScorer>>()

/**
 * Scores hospital claims that arrived, beside the served snapshot, and shows them in its list. Scoring the same claims
 * again replaces their rows. Before the first snapshot there is nothing to compare with: they wait for it.
 */
export async function scoreLiveClaims(ctx: Ctx, input: { claimIds: readonly string[] }): Promise<{ scored: number }> {
  const served = await servedOrNone(ctx)
  return served ? whileHeld(served, () => scoreBeside(ctx, served, input)) : { scored: 0 }
}

async function scoreBeside(ctx: Ctx, served: Served, input: { claimIds: readonly string[] }) {
  const found = await readHospitalClaims(ctx, input)
  if (found.length === 0) return { scored: 0 }
  const claims = found.map(({ claim }) => toIncoming(claim))
  const nearby = await loadNearby(ctx.db.orm, {
    patientKeys: found.flatMap(({ claim }) => claim.memberKey ?? []),
    records: found.map(({ claim }) => ({ facilityKey: claim.facilityKey, admitDt: claim.admittedOn })),
  })
  const scorer = await scorerOf(served, riskRoot(ctx.config))
  const rows = await scorer.score({ claims, nearby, ruleSet: await rulesOfList(ctx, served) })
  const scored = found.flatMap(({ claim, origin, receivedAt }) => {
    const row = rows.get(claim.id)
    return row ? [{ row, simulated: origin === 'simulated', at: receivedAt, serving: nameOf(served) }] : []
  })
  await ctx.db.transaction(async (tx) => {
    await upsertLive(tx, scored)
    await recordTrail(ctx, tx, {
      action: 'risk.score-live',
      resource: 'hospital-claim',
      resourceId: scored.length === 1 ? scored[0]!.row.claim_id : `${scored.length} claims`,
      versions: {
        rules: served.current.ruleSet,
        ...(served.current.modelVersion ? { model: served.current.modelVersion } : {}),
      },
    })
    await ctx.events.tell(
      tx,
      LiveClaimsChanged({ scored: scored.length, removed: 0, highest: highestOf(scored.map(({ row }) => row)) }),
    )
  })
  return { scored: scored.length }
}

/** Scores anew, some hundreds at a time, the live claims whose figures come from an older list. */
export async function rescoreLiveClaims(ctx: Ctx): Promise<{ scored: number }> {
  const served = await servedOrNone(ctx)
  let scored = 0
  while (served) {
    const claimIds = await loadLiveOfOtherLists(ctx.db.orm, nameOf(served), 500)
    if (claimIds.length === 0) break
    const { scored: now } = await scoreLiveClaims(ctx, { claimIds })
    // What can no longer be read is not tried for ever.
    if (now < claimIds.length) break
    scored += now
  }
  return { scored }
}

const nameOf = ({ current }: Served): string => `${current.runId}.${current.serving}`

const highestOf = (rows: readonly LiveRow[]): number | null =>
  rows.length === 0 ? null : Math.max(...rows.map(({ risk_score }) => Number(risk_score)))

/** The served list, or null before the first one. */
export async function servedOrNone(ctx: Needs<'db' | 'config'>): Promise<Served | null> {
  try {
    return await currentServing(ctx)
  } catch (error) {
    if (asAppError(error)?.code === 'risk.no-snapshot') return null
    throw error
  }
}

/** The rules the list was made with, so that live and historic claims are judged alike. */
async function rulesOfList(ctx: Ctx, { current }: Served): Promise<ClaimRuleSet> {
  return (await loadRuleSet(ctx.db.orm, current.ruleSet))?.content ?? DEFAULT_RULE_SET
}

/** Works beside a list that was just looked up; it is not closed before the work has ended. */
export async function whileHeld<Result>({ serving }: Served, work: () => Promise<Result>): Promise<Result> {
  const letGo = serving.hold()
  try {
    return await work()
  } finally {
    letGo()
  }
}

/** One scorer for each served list, for work while that is held; it is closed with the list. */
export function scorerOf(served: Served, root: string): Promise<LiveScorer> {
  const known = scorers.get(served.serving)
  if (known) return known
  const opened = openBeside(served, root)
  scorers.set(served.serving, opened)
  opened.then(
    (scorer) => served.serving.onClose(() => scorer.close()),
    () => scorers.delete(served.serving),
  )
  return opened
}

async function openBeside({ folder, current, serving }: Served, root: string): Promise<LiveScorer> {
  const { modelVersion } = current
  const forest = modelVersion === null ? null : loadServedForest(root, modelVersion)
  return openLiveScorer({ folder, forest, labelModel: await loadLabelArtefact(root, serving.meta.labelModel) })
}
