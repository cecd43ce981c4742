import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { type Draw, weighDraws } from './boosting/draw-weights.js'
import { calibrate, fitIsotonic } from './boosting/isotonic.js'
import { MIN_LABELS } from './boosting/label-model.js'
import { type Candidate, fillQueue } from './budget/audit-queue.js'
import { turnDial } from './budget/budget-dial.js'
import { currentServing, type Served } from './current-serving.js'
import { foretoldAt, showPlaces } from './find-high-risk.js'
import { createRandom } from './forest/random.js'
import type { Place } from './listing/merge-pages.js'
import { type Live, liveList } from './live-list.js'
import { report, reportHere } from './report-claims.js'
import { askDearest } from './reports/ask-claims.js'
import type { AuditPlan, BudgetQuery, PlannedAudit } from './schema.js'
import { sqlText } from './sql-literal.js'
import { loadLabelModel } from './store-label-models.js'
import { loadLabels, loadReviewedIds } from './store-snapshots.js'

type Ctx = Needs<'db' | 'config'>

/** So many claims from the top of the list, and as many of the dearest, can be in a plan: years of work for one office. */
const CONSIDERED = 20_000
/** Calibrations on samples drawn anew, for the bands. */
const SEEDS = 5
/** Fewer labels, or fewer of a kind, say too little about chances. */
const LEAST_LABELS = 200
const LEAST_OF_A_KIND = 20
const MINOR = 100
/** Claims of a queue at most. */
const SHOWN = 100

type Considered = {
  id: string
  place: Place
  risk: number
  stay: boolean
  amount: number
  recoverable: number
  foretold: number | null
}
type Calibration = {
  basis: AuditPlan['basis']
  chances: ((one: Considered) => number)[]
  labelModel: AuditPlan['labelModel']
}

/**
 * What so many hours of auditors are expected to bring, beside the free alternative of sorting by amount, both judged by
 * the same chances. Claims that people have judged are left out.
 * @throws AppError `risk.no-snapshot`
 */
export async function planAudits(ctx: Ctx, query: BudgetQuery): Promise<AuditPlan> {
  const { considered, calibration } = await prepare(ctx)
  const models = calibration.chances.map((chance) => considered.map((one) => toCandidate(one, chance, query)))
  const dial = turnDial(models, { minutes: query.hours * 60, exploration: query.exploration, seed: query.seed })
  const { basis, labelModel } = calibration
  return { basis, labelModel, hours: query.hours, considered: considered.length, ...dial }
}

/**
 * The claims to look at, in order, for so many hours: by expected money a minute, and a share drawn by lot, so that what
 * rules and model do not see is learned. A hundred at
 * most, the lot's share among them.
 * @throws AppError `risk.no-snapshot`
 */
export async function queueAudits(ctx: Ctx, query: BudgetQuery): Promise<PlannedAudit[]> {
  const { considered, calibration, served, live } = await prepare(ctx)
  const chance = calibration.chances[0] ?? (() => 0)
  const candidates = considered.map((one) => toCandidate(one, chance, query))
  const options = { minutes: query.hours * 60, exploration: query.exploration, seed: query.seed, most: SHOWN }
  const queue = fillQueue(candidates, options)
  const places = new Map(considered.map(({ id, place }) => [id, place]))
  const claims = await showPlaces(
    ctx,
    { served, live },
    queue.flatMap(({ id }) => places.get(id) ?? []),
  )
  return queue.flatMap(({ id, chance: mayBe, expected, minutes, because, drawChance }, n) => {
    const claim = claims[n]
    return claim ? [{ claimId: id, expected, minutes, because, drawChance, chance: mayBe, claim }] : []
  })
}

function toCandidate(one: Considered, chance: (one: Considered) => number, query: BudgetQuery): Candidate {
  const minutes = one.stay ? query.minutesStay : query.minutesOutpatient
  return { id: one.id, chance: chance(one), recoverable: one.recoverable, amount: one.amount, minutes }
}

async function prepare(
  ctx: Ctx,
): Promise<{ considered: Considered[]; calibration: Calibration; served: Served; live: Live }> {
  const served = await currentServing(ctx)
  const live = await liveList(ctx, served)
  const dearest = await dearestClaims(ctx)
  const reviewed = await loadReviewedIds(ctx.db.orm)
  const calibration = await calibrateChances(ctx, { served, live, reviewed })
  const judged = new Set(reviewed)
  const considered = considerClaims(served, { live, dearest })
    .map((one) => ({ ...one, foretold: foretoldAt({ serving: served.serving, live }, one.place)?.chance ?? null }))
    .filter(({ id }) => !judged.has(id))
  return { considered, calibration, served, live }
}

/** Read once for a served list; live claims are few and always looked at. */
const kept = new WeakMap<Served['serving'], Considered[]>()

function considerClaims(
  { serving }: Served,
  { live, dearest }: { live: Live; dearest: readonly string[] },
): Considered[] {
  const known = kept.get(serving)
  const since = live.entries.map(({ row }, position) => considerRow(row, { live: true, position }))
  if (known) return [...known, ...since]
  const top = Math.min(CONSIDERED, serving.index.count)
  const positions = new Set(Array.from({ length: top }, (_, n) => n))
  for (const id of dearest) {
    const position = serving.positionOf(id)
    if (position !== null) positions.add(position)
  }
  const ordered = [...positions]
  const made = serving.rowsAt(ordered).map((row, n) => considerRow(row, { live: false, position: ordered[n]! }))
  kept.set(serving, made)
  return [...made, ...since]
}

function considerRow(row: Readonly<Record<string, unknown>>, place: Place): Considered {
  const amount = Number(row.amount_claimed)
  const above = row.peer_median === null ? 0 : Math.max(0, amount - Number(row.peer_median))
  return {
    id: String(row.claim_id),
    place,
    risk: Number(row.risk_score),
    stay: Number(row.service_level_code) === 2,
    foretold: null,
    amount: amount * MINOR,
    // What a hit calls in question; without one, what lies above the middle of the peers.
    recoverable: (Number(row.stake) > 0 ? Number(row.stake) : above) * MINOR,
  }
}

async function dearestClaims(ctx: Ctx): Promise<string[]> {
  return report(ctx, { name: 'dearest' }, (warehouse) => askDearest(warehouse, { limit: CONSIDERED }))
}

type Known = Draw & { risk: number; wrong: number; place: Place; at: string }

/**
 * Chances from what is known: the adopted model of labels, else the risk score weighed by labels where auditors have given enough, else the planted truth of made-up data, else the
 * risk score as it is, which is no probability and is said to be none.
 */
async function calibrateChances(
  ctx: Ctx,
  about: { served: Served; live: Live; reviewed: readonly string[] },
): Promise<Calibration> {
  const labelled = await labelledClaims(ctx, about)
  const wrong = labelled.filter((one) => one.wrong === 1).length
  const rarer = Math.min(wrong, labelled.length - wrong)
  const { version, ownLabels } = await heldBack(ctx, about, labelled)
  const labelModel = { version, labels: labelled.length, rarer, needed: MIN_LABELS, draws: drawsOf(labelled) }
  if (version !== null) return { basis: 'label-model', chances: chancesForetold(ownLabels), labelModel }
  const isEnough = rarer >= LEAST_OF_A_KIND && labelled.length >= LEAST_LABELS
  if (isEnough) return { basis: 'labels', chances: chancesFrom(labelled, null), labelModel }
  const planted = await plantedClaims(ctx, about.served)
  if (planted) return { basis: 'planted-truth', chances: chancesFrom(planted.top, planted.elsewhere), labelModel }
  return { basis: 'assumed', chances: [({ risk }) => risk], labelModel }
}

/** The model the list carries, and what it said of the claims whose labels its trees have not seen. */
async function heldBack(
  ctx: Ctx,
  { served, live }: { served: Served; live: Live },
  labelled: readonly Known[],
): Promise<{ version: string | null; ownLabels: Known[] }> {
  const version = served.serving.meta.labelModel
  const model = version === null ? null : await loadLabelModel(ctx.db.orm, version)
  if (version === null || model === null) return { version: null, ownLabels: [] }
  const ownLabels = labelled.flatMap((one) => {
    const told = foretoldAt({ serving: served.serving, live }, one.place)
    return told && one.at > model.card.grownUntil ? [{ ...one, risk: told.chance }] : []
  })
  return { version, ownLabels }
}

/**
 * The model's own chances first; then, for the bands, those chances weighed anew on samples of the labels its trees have
 * not seen. A live claim that the model has not
 * seen yet waits for its scoring.
 */
function chancesForetold(known: readonly Known[]): Calibration['chances'] {
  const own = ({ foretold }: Considered): number => foretold ?? 0
  if (known.length === 0) return [own]
  return [
    own,
    ...chancesFrom(known, null)
      .slice(1)
      .map((chance) => (one: Considered) => chance({ ...one, risk: own(one) })),
  ]
}

type Weighable = Draw & Pick<Known, 'risk' | 'wrong'>
/** Planted truth is known of every claim: nothing was drawn. */
const ALL = { byLot: false, drawChance: null }

/** How the labels came about, and which part was found wrong as they stand and weighed for that. */
function drawsOf(labelled: readonly Known[]): AuditPlan['labelModel']['draws'] {
  const { weights, figures } = weighDraws(labelled)
  const share = (of: (one: Known, row: number) => number): number =>
    labelled.length === 0 ? 0 : labelled.reduce((sum, one, row) => sum + of(one, row), 0) / labelled.length
  return { ...figures, wrong: share((one) => one.wrong), wrongWeighed: share((one, row) => one.wrong * weights[row]!) }
}

/** One calibration for each seed, labels weighed for how they were drawn, each on a sample drawn with putting back. Outside the sample's reach one rate counts. */
function chancesFrom(
  known: readonly Weighable[],
  elsewhere: { below: number; rate: number } | null,
): Calibration['chances'] {
  const { weights } = weighDraws(known)
  return Array.from({ length: SEEDS }, (_, seed) => {
    const random = createRandom(seed, 17)
    const drawn = known.map(() => Math.floor(random() * known.length))
    const fitted = fitIsotonic(
      drawn.map((row) => known[row]!.risk),
      drawn.map((row) => known[row]!.wrong),
      drawn.map((row) => weights[row]!),
    )
    return ({ risk }) => (elsewhere && risk < elsewhere.below ? elsewhere.rate : calibrate(fitted, risk))
  })
}

async function labelledClaims(
  ctx: Ctx,
  { served, live, reviewed }: { served: Served; live: Live; reviewed: readonly string[] },
): Promise<Known[]> {
  const labels = await loadLabels(ctx.db.orm, reviewed)
  return [...labels.values()].flatMap(({ claimId, decision, at, chosen, drawChance }) => {
    const position = served.serving.positionOf(claimId)
    const livePosition = live.byId.get(claimId)
    const known = { wrong: decision === 'approved' ? 0 : 1, at, byLot: chosen === 'exploration', drawChance }
    if (position !== null) {
      const place = { live: false, position }
      return [{ ...known, risk: served.serving.index.risk[position]!, place }]
    }
    if (livePosition === undefined) return []
    return [{ ...known, risk: live.index.risk[livePosition]!, place: { live: true, position: livePosition } }]
  })
}

async function plantedClaims(
  ctx: Ctx,
  { folder, serving }: Served,
): Promise<{ top: Weighable[]; elsewhere: { below: number; rate: number } } | null> {
  const path = join(folder, 'planted.parquet')
  if (!existsSync(path)) return null
  const ids = await reportHere(ctx, { name: 'planted' }, async (warehouse) => {
    const rows = await warehouse.rows(`SELECT DISTINCT claim_id FROM read_parquet(${sqlText(path)})`)
    return rows.map(({ claim_id }) => String(claim_id))
  })
  const { risk, count } = serving.index
  const reach = Math.min(CONSIDERED, count)
  const wrong = new Set(ids.flatMap((id) => serving.positionOf(id) ?? []))
  const top = Array.from({ length: reach }, (_, n) => ({ ...ALL, risk: risk[n]!, wrong: wrong.has(n) ? 1 : 0 }))
  const outside = [...wrong].filter((position) => position >= reach).length
  const rate = count > reach ? outside / (count - reach) : 0
  return { top, elsewhere: { below: risk[reach - 1] ?? 0, rate } }
}
