import type { ScoringPlan } from './scoring-plan.js'

/**
 * What is left of a forest for the rows of one combination of categories: every one-hot test is decided, so a tree is a
 * constant, or depends on one numeric feature alone (its values are added to that feature's table), or is kept.
 *
 * Kept nodes take two words: `bin << 8 | feature`, and the place of the child. A leaf leads to itself.
 */
export type Residual = {
  base: number
  /** For each feature with a table: what a row in each bin adds. */
  tables: Int32Array[]
  hasTable: Uint8Array
  trees: number
  roots: Int32Array
  depths: Int32Array
  nodes: Int32Array
  values: Int32Array
  queue: Int32Array
}

/** The test of a leaf: no bin is above it. */
const NEVER = 0xffff << 8

export function makeResidual(plan: ScoringPlan): Residual {
  const nodes = plan.feature.length
  return {
    base: 0,
    tables: plan.bins.map(({ cuts }) => new Int32Array(cuts.length + 2)),
    hasTable: new Uint8Array(plan.numeric),
    trees: 0,
    roots: new Int32Array(plan.trees),
    depths: new Int32Array(plan.trees),
    nodes: new Int32Array(nodes * 2),
    values: new Int32Array(nodes),
    queue: new Int32Array(nodes + 2),
  }
}

/** Decides every category test of the plan for these codes, writing into `into`. */
export function specialise(plan: ScoringPlan, codes: Int32Array, into: Residual): void {
  into.base = 0
  into.trees = 0
  for (const [feature, table] of into.tables.entries()) if (into.hasTable[feature]) table.fill(0)
  into.hasTable.fill(0)
  let free = 0
  for (let tree = 0; tree < plan.trees; tree++) {
    const root = resolve(plan, codes, plan.roots[tree]!)
    if (plan.feature[root]! < 0) {
      into.base += plan.value[root]!
      continue
    }
    const copied = copyTree({ plan, codes, into }, root, free)
    if (copied.feature >= 0) addToTable(into, copied.feature, free)
    else {
      into.roots[into.trees] = free * 2
      into.depths[into.trees++] = copied.depth
      free = copied.end
    }
  }
  for (const [feature, table] of into.tables.entries()) if (into.hasTable[feature]) sumUp(table)
}

/** Follows decided tests to a leaf or a numeric test. */
function resolve(plan: ScoringPlan, codes: Int32Array, from: number): number {
  let node = from
  for (;;) {
    const feature = plan.feature[node]!
    if (feature < plan.numeric) return node
    const test = plan.test[node]!
    node = plan.child[node]! + (codes[test >> 16] === (test & 0xffff) ? 1 : 0)
  }
}

type Copying = { plan: ScoringPlan; codes: Int32Array; into: Residual }

/** Copies what can still be reached, breadth first; `feature` is the only one tested, or -1. */
function copyTree(
  { plan, codes, into }: Copying,
  root: number,
  free: number,
): { end: number; depth: number; feature: number } {
  const { nodes, values, queue } = into
  let end = free + 1
  let depth = 0
  let lastOfLevel = free
  let feature = plan.feature[root]!
  queue[free] = root
  for (let at = free; at < end; at++) {
    const node = queue[at]!
    const tested = plan.feature[node]!
    if (tested < 0) {
      nodes[at * 2] = NEVER
      nodes[at * 2 + 1] = at * 2
      values[at] = plan.value[node]!
    } else {
      if (tested !== feature) feature = -1
      nodes[at * 2] = (plan.test[node]! << 8) | tested
      nodes[at * 2 + 1] = end * 2
      queue[end++] = resolve(plan, codes, plan.child[node]!)
      queue[end++] = resolve(plan, codes, plan.child[node]! + 1)
    }
    if (at === lastOfLevel && end > at + 1) {
      depth++
      lastOfLevel = end - 1
    }
  }
  return { end, depth, feature }
}

/** Adds a tree of one feature to its table, as differences at the bins where its value changes. */
function addToTable(into: Residual, feature: number, root: number): void {
  const table = into.tables[feature]!
  into.hasTable[feature] = 1
  const walk = (node: number, low: number, high: number): void => {
    if (low >= high) return
    const word = into.nodes[node * 2]!
    if (word === NEVER) {
      table[low]! += into.values[node]!
      table[high]! -= into.values[node]!
      return
    }
    const next = into.nodes[node * 2 + 1]! >> 1
    const middle = (word >>> 8) + 1
    walk(next, low, Math.min(high, middle))
    walk(next + 1, Math.max(low, middle), high)
  }
  walk(root, 0, table.length - 1)
}

function sumUp(table: Int32Array): void {
  let sum = 0
  for (let i = 0; i < table.length; i++) {
    sum += table[i]!
    table[i] = sum
  }
}
