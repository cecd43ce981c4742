import { closeSync, existsSync, openSync, readdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateSet, mean, type SetResult } from '../../../evals/anomaly/eval-anomaly.js'
import { readLabelledTable } from '../../../evals/anomaly/labelled-table.js'
import { AppError } from '../../platform/errors.js'

/** `periksa eval anomaly DIR`: how well the forest ranks labelled tables (CSV or CSV.gz, last column the label). */
export function evalAnomaly(directory: string, options: { seeds: number; json: boolean; scores?: string }): void {
  const files = existsSync(directory) ? readdirSync(directory).filter((name) => /\.csv(\.gz)?$/.test(name)) : []
  if (files.length === 0) {
    throw new AppError('not-found', 'eval.no-tables', { message: `There is no CSV table in ${directory}.` })
  }
  if (!Number.isInteger(options.seeds) || options.seeds < 1) {
    throw new AppError('invalid', 'eval.seeds-invalid', { message: '--seeds takes a whole number from 1.' })
  }
  const seeds = Array.from({ length: options.seeds }, (_, i) => i + 1)
  const out = options.scores === undefined ? null : openSync(options.scores, 'w')
  if (out !== null) writeSync(out, 'set,seed,row,score\n')
  const results = files.sort().map((file) => {
    const set = file.replace(/\.csv(\.gz)?$/, '')
    const keep = (seed: number, scores: Float64Array) => {
      if (out !== null) writeSync(out, Array.from(scores, (score, row) => `${set},${seed},${row},${score}\n`).join(''))
    }
    const result = evaluateSet(set, readLabelledTable(join(directory, file)), { seeds, keep })
    process.stderr.write(`${lineOf(result)}\n`)
    return result
  })
  if (out !== null) closeSync(out)
  const auroc = mean(results.map((result) => result.auroc))
  const auprc = mean(results.map((result) => result.auprc))
  const summary = { seeds, auroc, auprc, sets: results }
  process.stdout.write(
    options.json
      ? `${JSON.stringify(summary)}\n`
      : `mean of ${results.length} sets, ${seeds.length} seeds: AUROC ${auroc.toFixed(4)}, AUPRC ${auprc.toFixed(4)}\n`,
  )
}

function lineOf({ set, rows, auroc, auprc }: SetResult): string {
  return `${set.padEnd(20)} ${String(rows).padStart(8)} rows   AUROC ${auroc.toFixed(4)}   AUPRC ${auprc.toFixed(4)}`
}
