import { parentPort } from 'node:worker_threads'
import { type GrownTree, growTree } from '../../forest/grow-tree.js'
import { createRangeScorer } from '../../forest/score-range.js'
import type { ForestAnswer, ForestTask } from './messages.js'

/** Places taken from the counter at a time: small enough to share fairly, large enough to keep groups whole. */
const RANGE = 65_536

/** Works on a task until nothing is left of it: whoever is free takes the next piece. */
function work(task: ForestTask): ForestAnswer {
  if (task.kind === 'grow') {
    const trees: [number, GrownTree][] = []
    for (let tree = Atomics.add(task.next, 0, 1); tree < task.growth.trees; tree = Atomics.add(task.next, 0, 1)) {
      trees.push([tree, growTree(task.table, tree, task.growth)])
    }
    return { kind: 'grown', trees }
  }
  const { forest, table, groups, sums, next } = task
  const score = createRangeScorer(forest, table)
  for (let from = Atomics.add(next, 0, RANGE); from < table.rows; from = Atomics.add(next, 0, RANGE)) {
    score({ groups, from, to: Math.min(table.rows, from + RANGE), sums })
  }
  return { kind: 'scored' }
}

parentPort?.on('message', (task: ForestTask) => parentPort?.postMessage(work(task)))
