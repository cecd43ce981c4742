import type { ForestArtefact } from './artefact.js'
import { binRows } from './bins.js'
import { addTables, addTrees } from './descend.js'
import type { FeatureTable } from './feature-table.js'
import type { GroupedRows } from './group-rows.js'
import { planScoring, type ScoringPlan } from './scoring-plan.js'
import { type Box, makeResidual, type Residual, specialise } from './specialise.js'

export type RangeJob = { groups: GroupedRows; from: number; to: number; sums: Int32Array }

/** Rows binned at a time; they should stay in the second-level cache. */
const RANGE = 65_536
/** Fewer rows than this are not worth dividing further: deciding tests for them costs more than taking them. */
const FEW = 128

type Workspace = {
  plan: ScoringPlan
  table: FeatureTable
  residual: Residual
  box: Box
  /** Bins of the range, row by row, and the rows' places in it, sorted as boxes are divided. */
  bins: Uint16Array
  order: Int32Array
  /** The rows of one box: their bins together, and their sums. */
  boxBins: Uint16Array
  boxSums: Int32Array
}

/**
 * A function that scores the rows standing in places [from, to) of the grouped order; each thread has its own.
 *
 * Rows are divided into small boxes (one combination of categories, few bins of every numeric feature), and for each
 * box the forest is partially evaluated. Columns with long tails gain most: thresholds lie all along the tail, rows
 * hardly do, so nearly every test is decided for nearly every row.
 */
export function createRangeScorer(
  forest: Omit<ForestArtefact, 'reference' | 'typical'>,
  table: FeatureTable,
): (job: RangeJob) => void {
  const work = makeWorkspace(planScoring(forest), table)
  return (job) => {
    for (let from = job.from; from < job.to; from += RANGE) {
      scoreRange(work, { ...job, from, to: Math.min(job.to, from + RANGE) })
    }
  }
}

function makeWorkspace(plan: ScoringPlan, table: FeatureTable): Workspace {
  const rows = Math.min(RANGE, table.rows)
  const ints = (length: number) => new Int32Array(length)
  return {
    plan,
    table,
    residual: makeResidual(plan),
    box: { codes: ints(table.categories.length), low: ints(plan.numeric), high: ints(plan.numeric) },
    bins: new Uint16Array(rows * plan.numeric),
    order: ints(rows),
    boxBins: new Uint16Array(rows * plan.numeric),
    boxSums: ints(rows),
  }
}

function scoreRange(work: Workspace, job: RangeJob): void {
  const { groups, from, to } = job
  const stride = work.plan.numeric
  for (let feature = 0; feature < stride; feature++) {
    const { values } = work.table.numeric[feature]!
    binRows(work.plan.bins[feature]!, values, { order: groups.order, from, to, out: work.bins, feature, stride })
  }
  for (let place = 0; place < to - from; place++) work.order[place] = place
  let group = groupAt(groups.starts, from)
  for (let start = from; start < to; group++) {
    const end = Math.min(to, groups.starts[group + 1]!)
    if (end <= start) continue
    const first = groups.order[start]!
    for (let at = 0; at < work.box.codes.length; at++) work.box.codes[at] = work.table.categories[at]!.codes[first]!
    scorePiece(work, job, { start: start - from, end: end - from })
    start = end
  }
}

type Piece = { start: number; end: number }

/** Divides the piece at the middle bin of the feature with most open tests, until few rows or no open test are left. */
function scorePiece(work: Workspace, job: RangeJob, { start, end }: Piece): void {
  const widest = measureBox(work, { start, end })
  const low = work.box.low[widest]!
  const high = work.box.high[widest]!
  if (end - start <= FEW || low === high) {
    scoreBox(work, job, { start, end })
    return
  }
  const middle = divide(work, { start, end }, { feature: widest, bin: (low + high) >> 1 })
  scorePiece(work, job, { start, end: middle })
  scorePiece(work, job, { start: middle, end })
}

/** Finds the bounds of every feature over the piece; answers the one whose bounds lie furthest apart. */
function measureBox({ plan, box, bins, order }: Workspace, { start, end }: Piece): number {
  const stride = plan.numeric
  let widest = 0
  for (let feature = 0; feature < stride; feature++) {
    let low = 0xffff
    let high = 0
    for (let i = start; i < end; i++) {
      const bin = bins[order[i]! * stride + feature]!
      if (bin < low) low = bin
      if (bin > high) high = bin
    }
    box.low[feature] = low
    box.high[feature] = high
    if (high - low > box.high[widest]! - box.low[widest]!) widest = feature
  }
  return widest
}

function divide({ plan, bins, order }: Workspace, piece: Piece, at: { feature: number; bin: number }): number {
  let low = piece.start
  let high = piece.end - 1
  while (low <= high) {
    const place = order[low]!
    if (bins[place * plan.numeric + at.feature]! <= at.bin) low++
    else {
      order[low] = order[high]!
      order[high--] = place
    }
  }
  return low
}

function scoreBox(work: Workspace, { groups, from, sums }: RangeJob, { start, end }: Piece): void {
  const { plan, order, bins, boxBins, boxSums } = work
  const stride = plan.numeric
  const rows = end - start
  specialise(plan, work.box, work.residual)
  for (let i = 0, o = 0; i < rows; i++) {
    const source = order[start + i]! * stride
    for (let feature = 0; feature < stride; feature++) boxBins[o++] = bins[source + feature]!
  }
  boxSums.fill(work.residual.base, 0, rows)
  const binned = { bins: boxBins, stride, rows }
  addTables(binned, work.residual, boxSums)
  addTrees(binned, work.residual, boxSums)
  for (let i = 0; i < rows; i++) sums[groups.order[from + order[start + i]!]!] = boxSums[i]!
}

/** The group that place `place` belongs to. */
function groupAt(starts: Int32Array, place: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= place) low = middle
    else high = middle - 1
  }
  return low
}
