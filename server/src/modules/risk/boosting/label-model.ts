import { measureRanking } from '../quality/ranking.js'
import { BoostingArtefact, type ReliabilityBand } from './artefact.js'
import { type Boosted, type BoostOptions, boost } from './boost.js'
import { brierScore, calibrate, fitIsotonic, tabulateReliability } from './isotonic.js'

/** Claims that auditors have judged. */
export type LabelledClaims = {
  columns: readonly { name: string; values: Float32Array }[]
  /** 1: the auditor found it wrong. */
  labels: Uint8Array
  /** When each was judged, any rising number: later claims never teach about earlier ones. */
  times: Float64Array
  /** What each counts for, 1 on average (`weighDraws`); left out: all alike. */
  weights?: Float64Array
}

/** Below these the model would learn its auditors' first impressions: judged claims in all, and of the rarer kind. */
export const MIN_LABELS = { all: 400, ofEachKind: 60 }

export const BOOSTING: BoostOptions = { rounds: 120, learningRate: 0.08, maxDepth: 4, minLeafRows: 15, l2: 1 }

/** Of the rows in order of time, the first part grows the trees, the last part calibrates them. */
const GROWING_SHARE = 0.75

export type LabelModel =
  | { kind: 'trained'; model: BoostingArtefact }
  | { kind: 'too-few-labels'; labels: number; rarer: number; needed: typeof MIN_LABELS }

/** Trains and calibrates the labels model, or says how many labels are missing. */
export function trainLabelModel(claims: LabelledClaims, options: { boosting?: BoostOptions } = {}): LabelModel {
  const positives = claims.labels.reduce((sum, label) => sum + label, 0)
  const rarer = Math.min(positives, claims.labels.length - positives)
  if (claims.labels.length < MIN_LABELS.all || rarer < MIN_LABELS.ofEachKind) {
    return { kind: 'too-few-labels', labels: claims.labels.length, rarer, needed: MIN_LABELS }
  }
  const [growing, calibrating] = splitByTime(claims, GROWING_SHARE)
  const grown = boost(
    {
      columns: growing.columns.map(({ values }) => values),
      labels: growing.labels,
      weights: weightsOf(growing),
    },
    options.boosting ?? BOOSTING,
  )
  const features = claims.columns.map(({ name }) => name)
  const trees = joinTrees(grown, features.length)
  const margins = Array.from(calibrating.labels, (_, row) => marginOf(trees, valuesAt(calibrating, row)))
  const calibration = fitIsotonic(margins, calibrating.labels, weightsOf(calibrating))
  const model = {
    format: 'periksa-boosting/1' as const,
    trainedRows: claims.labels.length,
    positives,
    features,
    ...trees,
    calibration,
    reliability: tabulateReliability(
      margins.map((margin) => calibrate(calibration, margin)),
      calibrating.labels,
    ),
  }
  return { kind: 'trained', model: BoostingArtefact.parse(model) }
}

export type LabelExplanation = {
  probability: number
  logOdds: number
  base: number
  /** base + Σ = logOdds, before calibration. */
  attributions: { feature: string; attribution: number }[]
}

/** The chance that an auditor finds the claim wrong, and what each feature did to its log-odds along the trees' paths. */
export function explainLabel(model: BoostingArtefact, values: ArrayLike<number>): LabelExplanation {
  const moved = new Float64Array(model.features.length)
  let base = model.start
  for (const root of model.roots) {
    base += model.value[root]!
    for (let node = root; model.feature[node]! >= 0; ) {
      const feature = model.feature[node]!
      const next = model.child[node]! + (values[feature]! > model.threshold[node]! ? 1 : 0)
      moved[feature]! += model.value[next]! - model.value[node]!
      node = next
    }
  }
  const logOdds = marginOf(model, values)
  const attributions = model.features
    .map((feature, at) => ({ feature, attribution: moved[at]! }))
    .filter(({ attribution }) => attribution !== 0)
    .sort((a, b) => Math.abs(b.attribution) - Math.abs(a.attribution))
  return { probability: calibrate(model.calibration, logOdds), logOdds, base, attributions }
}

export type TimeSplitResult = {
  trained: number
  tested: number
  auroc: number
  auprc: number
  brier: number
  reliability: ReliabilityBand[]
}

/** Trains on the earlier share and measures on what came after; null when the earlier part has too few labels. */
export function evaluateByTime(claims: LabelledClaims, options: { share: number }): TimeSplitResult | null {
  const told = foretellLater(claims, options)
  if (told === null) return null
  const labels = Uint8Array.from(told.later, (row) => claims.labels[row]!)
  return {
    trained: told.earlier.length,
    tested: labels.length,
    ...measureRanking(told.foretold, labels),
    brier: brierScore(told.foretold, labels),
    reliability: tabulateReliability(told.foretold, labels),
  }
}

/** The rows of the earlier share and of what came after, with the chances that a model of the earlier ones gives the later. */
export function foretellLater(
  claims: LabelledClaims,
  { share }: { share: number },
): { earlier: number[]; later: number[]; foretold: number[] } | null {
  const order = orderOfTime(claims)
  const at = Math.floor(share * order.length)
  const [earlier, later] = [order.slice(0, at), order.slice(at)]
  const trained = trainLabelModel(take(claims, earlier))
  if (trained.kind !== 'trained') return null
  return { earlier, later, foretold: later.map((row) => chanceOf(trained.model, valuesAt(claims, row))) }
}

/** The calibrated chance that an auditor finds the claim wrong. */
export function chanceOf(model: BoostingArtefact, values: ArrayLike<number>): number {
  return calibrate(model.calibration, marginOf(model, values))
}

/** The moment of the last label that grew the trees: labels after it are new to them. */
export function grownUntil(claims: LabelledClaims): number {
  const order = orderOfTime(claims)
  return claims.times[order[Math.max(0, Math.floor(GROWING_SHARE * order.length) - 1)]!]!
}

function valuesAt(claims: LabelledClaims, row: number): number[] {
  return claims.columns.map(({ values }) => values[row]!)
}

function orderOfTime({ labels, times }: LabelledClaims): number[] {
  return Array.from(labels, (_, row) => row).sort((a, b) => times[a]! - times[b]! || a - b)
}

function splitByTime(claims: LabelledClaims, share: number): [LabelledClaims, LabelledClaims] {
  const order = orderOfTime(claims)
  const at = Math.floor(share * order.length)
  return [take(claims, order.slice(0, at)), take(claims, order.slice(at))]
}

/** What each row counts for. */
export function weightsOf({ weights, labels }: LabelledClaims): Float64Array {
  return weights ?? new Float64Array(labels.length).fill(1)
}

function take({ columns, labels, times, weights }: LabelledClaims, rows: readonly number[]): LabelledClaims {
  return {
    columns: columns.map(({ name, values }) => ({ name, values: Float32Array.from(rows, (row) => values[row]!) })),
    labels: Uint8Array.from(rows, (row) => labels[row]!),
    times: Float64Array.from(rows, (row) => times[row]!),
    ...(weights ? { weights: Float64Array.from(rows, (row) => weights[row]!) } : {}),
  }
}

type Trees = Pick<BoostingArtefact, 'start' | 'roots' | 'feature' | 'threshold' | 'child' | 'value' | 'use'>

function joinTrees({ start, trees }: Boosted, features: number): Trees {
  const starts = trees.map((_, at) => trees.slice(0, at).reduce((sum, tree) => sum + tree.feature.length, 0))
  const gains = new Float64Array(features)
  for (const tree of trees)
    for (const [at, feature] of tree.feature.entries()) if (feature >= 0) gains[feature]! += tree.gain[at]!
  const total = gains.reduce((sum, gain) => sum + gain, 0) || 1
  return {
    start,
    roots: Int32Array.from(starts),
    feature: Int16Array.from(trees.flatMap((tree) => tree.feature)),
    threshold: Float32Array.from(trees.flatMap((tree) => tree.threshold)),
    child: Int32Array.from(
      trees.flatMap((tree, at) => tree.child.map((child) => (child === 0 ? 0 : child + starts[at]!))),
    ),
    value: Float64Array.from(trees.flatMap((tree) => tree.value)),
    use: Array.from(gains, (gain) => gain / total),
  }
}

function marginOf({ start, roots, feature, threshold, child, value }: Trees, values: ArrayLike<number>): number {
  let margin = start
  for (const root of roots) {
    let node = root
    while (feature[node]! >= 0) node = child[node]! + (values[feature[node]!]! > threshold[node]! ? 1 : 0)
    margin += value[node]!
  }
  return margin
}
