import type { BinnedColumn } from './histogram-bins.js'

export type TreeOptions = { maxDepth: number; minLeafRows: number; l2: number; learningRate: number }

/** Gradients and second derivatives of the loss for each row. */
export type Slopes = { first: Float64Array; second: Float64Array }

export type RegressionTree = {
  feature: number[]
  threshold: number[]
  child: number[]
  value: number[]
  gain: number[]
}

type Node = { from: number; to: number; depth: number; first: number; second: number }
type Split = { feature: number; bin: number; gain: number; first: number; second: number }

/** Grows one tree on histograms of the slopes, breadth first; `order` is sorted in place so that nodes are ranges. */
export function growRegressionTree(
  columns: readonly BinnedColumn[],
  slopes: Slopes,
  { order, options }: { order: Uint32Array; options: TreeOptions },
): RegressionTree {
  const tree: RegressionTree = { feature: [], threshold: [], child: [], value: [], gain: [] }
  const queue: Node[] = [{ from: 0, to: order.length, depth: 0, ...totals(order, slopes) }]
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!
    const split = node.depth < options.maxDepth ? bestSplit({ columns, slopes, order, options }, node) : null
    tree.feature.push(split?.feature ?? -1)
    tree.threshold.push(split ? columns[split.feature]!.thresholds[split.bin - 1]! : 0)
    tree.child.push(split ? queue.length : 0)
    tree.value.push((-options.learningRate * node.first) / (node.second + options.l2))
    tree.gain.push(split?.gain ?? 0)
    if (!split) continue
    const middle = partition(order, node, { bins: columns[split.feature]!.bins, bin: split.bin })
    const depth = node.depth + 1
    queue.push({ from: node.from, to: middle, depth, first: split.first, second: split.second })
    const rest = { first: node.first - split.first, second: node.second - split.second }
    queue.push({ from: middle, to: node.to, depth, ...rest })
  }
  averageUpwards(tree, queue)
  return tree
}

function totals(order: Uint32Array, { first, second }: Slopes): { first: number; second: number } {
  let f = 0
  let s = 0
  for (const row of order) {
    f += first[row]!
    s += second[row]!
  }
  return { first: f, second: s }
}

type Growing = { columns: readonly BinnedColumn[]; slopes: Slopes; order: Uint32Array; options: TreeOptions }

function bestSplit(growing: Growing, node: Node): Split | null {
  let best: Split | null = null
  for (let feature = 0; feature < growing.columns.length; feature++) {
    const split = bestOfFeature(growing, node, feature)
    if (split && split.gain > (best?.gain ?? 1e-9)) best = split
  }
  return best
}

function bestOfFeature({ columns, slopes, order, options }: Growing, node: Node, feature: number): Split | null {
  const { bins, thresholds } = columns[feature]!
  const first = new Float64Array(256)
  const second = new Float64Array(256)
  const rows = new Uint32Array(256)
  for (let i = node.from; i < node.to; i++) {
    const row = order[i]!
    const bin = bins[row]!
    first[bin]! += slopes.first[row]!
    second[bin]! += slopes.second[row]!
    rows[bin]!++
  }
  const whole = node.first ** 2 / (node.second + options.l2)
  let best: Split | null = null
  let f = first[0]!
  let s = second[0]!
  let n = rows[0]!
  for (let bin = 1; bin <= thresholds.length; bin++) {
    f += first[bin]!
    s += second[bin]!
    n += rows[bin]!
    if (n < options.minLeafRows || node.to - node.from - n < options.minLeafRows) continue
    const gain = f ** 2 / (s + options.l2) + (node.first - f) ** 2 / (node.second - s + options.l2) - whole
    if (gain > (best?.gain ?? 1e-9)) best = { feature, bin, gain, first: f, second: s }
  }
  return best
}

/** Brings rows up to `bin` to the front, keeping no order. */
function partition(order: Uint32Array, node: Node, { bins, bin }: { bins: Uint8Array; bin: number }): number {
  let low = node.from
  let high = node.to - 1
  while (low <= high) {
    const row = order[low]!
    if (bins[row]! <= bin) low++
    else {
      order[low] = order[high]!
      order[high--] = row
    }
  }
  return low
}

/** An inner node's value becomes the mean of its training rows, which is what attributions are taken from. */
function averageUpwards(tree: RegressionTree, nodes: readonly Node[]): void {
  for (let at = nodes.length - 1; at >= 0; at--) {
    if (tree.feature[at]! < 0) continue
    const low = tree.child[at]!
    const rowsOf = (node: Node) => node.to - node.from
    const left = rowsOf(nodes[low]!)
    const right = rowsOf(nodes[low + 1]!)
    tree.value[at] = (tree.value[low]! * left + tree.value[low + 1]! * right) / (left + right)
  }
}
