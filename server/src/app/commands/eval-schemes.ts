import { evaluateSchemes, type SchemeResult } from '../../../evals/schemes/eval-schemes.js'
import { AppError } from '../../platform/errors.js'

/** `periksa eval schemes`: how much of what was planted each order of looking finds, over data of several seeds. */
export async function evalSchemes(options: {
  claims: number
  seeds: number[]
  trees: number
  json: boolean
}): Promise<void> {
  const { claims, seeds, trees } = options
  if (seeds.length === 0 || ![claims, trees, ...seeds].every((one) => Number.isInteger(one) && one > 0)) {
    throw new AppError('invalid', 'eval.seeds-invalid', {
      message: '--claims, --trees and --seeds take whole numbers.',
    })
  }
  const results: SchemeResult[] = []
  for (const seed of seeds) {
    results.push(await evaluateSchemes({ claims, seed, trees }))
    process.stderr.write(`seed ${seed}: measured\n`)
  }
  process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : tableOf(results))
}

/** Mean over seeds, with the least and the most. */
function spread(values: number[], digits: number): string {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return `${mean.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`
}

function tableOf(results: SchemeResult[]): string {
  const first = results[0]!
  const seeds = results.map(({ seed }) => seed).join(', ')
  const planted = spread(
    results.map((one) => one.planted / one.claims),
    4,
  )
  const lines = [`${first.claims} claims, seeds ${seeds}; planted ${planted} of them; 1 % looked at`, '']
  const head = ['order', 'AUPRC', 'planted among those looked at', 'planted money found']
  lines.push(`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`)
  for (const name of Object.keys(first.orders)) {
    const of = (what: 'auprc' | 'precision' | 'money') => results.map(({ orders }) => orders[name]?.[what] ?? 0)
    lines.push(`| ${name} | ${spread(of('auprc'), 3)} | ${spread(of('precision'), 3)} | ${spread(of('money'), 3)} |`)
  }
  const ratio = (one: string, other: string, what: 'auprc' | 'money') =>
    spread(
      results.map(({ orders }) => (orders[one]?.[what] ?? 0) / (orders[other]?.[what] ?? 1)),
      2,
    )
  const names = Object.keys(first.schemes).sort()
  lines.push(
    '',
    `AUPRC, risk to older model: ${ratio('risk', 'older model', 'auprc')}; our model to older model: ${ratio('our model', 'older model', 'auprc')}`,
    `money, queue to rules alone: ${ratio('queue', 'rules alone', 'money')}; to amount: ${ratio('queue', 'amount', 'money')}; to the most there is: ${ratio('queue', 'best possible', 'money')}`,
    `two model seeds: Spearman ${spread(
      results.map(({ spearman }) => spearman),
      4,
    )}, top 1 % shared ${spread(
      results.map(({ topOverlap }) => topOverlap),
      3,
    )}`,
    `money found by scheme: ${names
      .map(
        (name) =>
          `${name} ${spread(
            results.map(({ schemes }) => schemes[name] ?? 0),
            2,
          )}`,
      )
      .join('; ')}`,
  )
  return `${lines.join('\n')}\n`
}
