import type { Worker } from 'node:worker_threads'
import { startThread } from '../../../platform/children/thread.js'
import type { ForestArtefact } from '../forest/artefact.js'
import type { FeatureTable } from '../forest/feature-table.js'
import { groupRows } from '../forest/group-rows.js'
import type { GrownTree } from '../forest/grow-tree.js'
import { matchTable, scoresOf } from '../forest/score-forest.js'
import { assembleForest, prepareGrowth, type TrainOptions } from '../forest/train-forest.js'
import type { ForestAnswer, ForestTask } from './forest-pool/messages.js'

/** Threads that grow and score forests over shared memory. Scores do not depend on how many there are. */
export type ForestPool = {
  train(input: { table: FeatureTable } & TrainOptions): Promise<ForestArtefact>
  score(forest: ForestArtefact, table: FeatureTable): Promise<Float64Array>
  close(): Promise<void>
}

/** Starts `threads` workers. One pool does one thing at a time: await each call. */
export function createForestPool(options: { threads: number }): ForestPool {
  const workers = Array.from({ length: options.threads }, startWorker)
  const all = (task: ForestTask) => Promise.all(workers.map((worker) => ask(worker, task)))
  return {
    async train(input) {
      const growth = prepareGrowth(input)
      const table = shareTable(input.table)
      const answers = await all({ kind: 'grow', table, growth, next: sharedInts(1) })
      return assembleForest(table, growth, inOrder(answers))
    },
    async score(artefact, given) {
      const { reference: _, typical: __, ...forest } = artefact
      const table = shareTable(matchTable(forest, given))
      const sums = sharedInts(table.rows)
      const groups = groupRows(table, sharedInts)
      await all({ kind: 'score', forest, table, groups, sums, next: sharedInts(1) })
      return scoresOf(artefact, sums)
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** A column of floats that workers read without a copy. */
export function sharedFloats(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(length * 4))
}

/** A column of codes that workers read without a copy. */
export function sharedCodes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length))
}

function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4))
}

function startWorker(): Worker {
  const worker = startThread(new URL('./forest-pool/forest-worker.ts', import.meta.url))
  worker.unref()
  return worker
}

function ask(worker: Worker, task: ForestTask): Promise<ForestAnswer> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      worker.unref()
    }
    const onAnswer = (answer: ForestAnswer) => {
      settle()
      resolve(answer)
    }
    const onError = (error: unknown) => {
      settle()
      reject(error)
    }
    const onExit = (code: number) => onError(new Error(`a forest worker ended with code ${code}`))
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.ref()
    worker.postMessage(task)
  })
}

function inOrder(answers: readonly ForestAnswer[]): GrownTree[] {
  const numbered = answers.flatMap((answer) => (answer.kind === 'grown' ? answer.trees : []))
  return numbered.sort(([a], [b]) => a - b).map(([, tree]) => tree)
}

/** The same table in shared memory; a column that lies there already is not copied. */
function shareTable(table: FeatureTable): FeatureTable {
  return {
    rows: table.rows,
    numeric: table.numeric.map((column) => {
      if (column.values.buffer instanceof SharedArrayBuffer) return column
      const values = sharedFloats(column.values.length)
      values.set(column.values)
      return { ...column, values }
    }),
    categories: table.categories.map((column) => {
      if (column.codes.buffer instanceof SharedArrayBuffer) return column
      const wide = column.codes instanceof Uint16Array
      const memory = new SharedArrayBuffer(column.codes.byteLength)
      const codes = wide ? new Uint16Array(memory) : new Uint8Array(memory)
      codes.set(column.codes)
      return { ...column, codes }
    }),
  }
}
