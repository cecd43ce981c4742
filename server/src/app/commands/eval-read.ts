import { existsSync } from 'node:fs'
import { evaluateRead, tableOf } from '../../../evals/read/eval-read.js'
import { countReceiptText } from '../../../evals/read/receipt-text.js'
import { ratesOf, type TextCounts } from '../../../evals/read/text-score.js'
import { createLocalReader } from '../../modules/intake/adapters/ocr-local.js'
import { AppError } from '../../platform/errors.js'
import { readFile } from './read.js'

/** `periksa eval read DIR`: reads every document of a set with known truth and prints the scores. */
export async function evalRead(
  directory: string,
  options: { json: boolean; explain: boolean; children: number },
): Promise<void> {
  if (!existsSync(directory)) {
    throw new AppError('not-found', 'eval.no-such-directory', { message: `There is no folder ${directory}.` })
  }
  const reader = createLocalReader({ children: options.children })
  const counts: TextCounts[] = []
  let done = 0
  try {
    const result = await evaluateRead(
      directory,
      async (file) => {
        const { bill, pages, error } = await readFile(reader, file)
        process.stderr.write(`${++done} ${file} ${error?.code ?? 'read'}\n`)
        return bill ? { bill, pages } : null
      },
      {
        scoreText: (pages, truth) => {
          const page = countReceiptText(pages, truth)
          counts.push(page)
          const { characterErrors, wordF1 } = ratesOf([page])
          return { cer: characterErrors, wordF1 }
        },
      },
    )
    if (counts.length > 0) Object.assign(result.measures, textMeasures(counts))
    const mistakes = options.explain ? `${result.mistakes.join('\n')}\n` : ''
    process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : `${tableOf(result)}\n${mistakes}`)
  } finally {
    await reader.close()
  }
}

/** Percentages over all pages counted together, as the published comparisons do: long pages weigh more. */
function textMeasures(counts: TextCounts[]): Record<string, number> {
  const rates = ratesOf(counts)
  const percent = (ratio: number): number => Math.round(ratio * 1000) / 10
  return { 'CER without spaces': percent(rates.characterErrors), 'word F1': percent(rates.wordF1) }
}
