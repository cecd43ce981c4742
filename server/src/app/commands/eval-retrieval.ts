import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { type EvalItem, judge, type Scores, scoresOf } from '../../../evals/knowledge/eval-retrieval.js'
import { leaveHalfOut } from '../../../evals/knowledge/leave-half-out.js'
import { evalIndex } from '../../modules/knowledge/index.js'
import { AppError } from '../../platform/errors.js'

const language = z.enum(['id', 'en', 'hi', 'mixed']).transform((lang) => (lang === 'mixed' ? ('id' as const) : lang))
const Question = z.object({ id: z.string(), lang: language, question: z.string(), passage: z.string().nullish() })
const Utterance = z.object({ id: z.string(), lang: language, text: z.string() })

type Options = { json: boolean; answers?: string; unanswerable?: string; halves: boolean }

/**
 * `periksa eval retrieval QUESTIONS`: how well the shipped passages are found and when the search keeps silent. Needs no
 * database and no model. A question without `passage` is one that must not be answered.
 */
export async function evalRetrieval(path: string, options: Options): Promise<void> {
  const items = [...readItems(path), ...(options.unanswerable ? readItems(options.unanswerable) : [])]
  const index = await evalIndex()
  // Once unmeasured, as a server that has run for a while.
  for (const item of items) judge(index, item)
  const judged = items.map((item) => judge(index, item))
  if (options.answers) {
    writeFileSync(options.answers, judged.map(({ answer }) => `${JSON.stringify(answer)}\n`).join(''))
  }
  const scores = scoresOf(judged)
  const half = options.halves ? await leaveHalfOut(items) : null
  if (options.json) process.stdout.write(`${JSON.stringify(half ? { ...scores, leaveHalfOut: half } : scores)}\n`)
  else process.stdout.write(`${report(scores)}${half ? `${JSON.stringify(half, null, 2)}\n` : ''}`)
}

/** A JSON list of questions, or JSON Lines of questions or utterances. */
function readItems(path: string): EvalItem[] {
  if (!existsSync(path)) throw new AppError('not-found', 'eval.no-questions', { message: `There is no file ${path}.` })
  const text = readFileSync(path, 'utf8').trim()
  try {
    const raw: unknown = text.startsWith('[')
      ? JSON.parse(text)
      : text
          .split('\n')
          .filter(Boolean)
          .map((line): unknown => JSON.parse(line))
    return z
      .array(z.union([Question, Utterance]))
      .parse(raw)
      .map(toItem)
  } catch (cause) {
    throw new AppError('invalid', 'eval.questions-invalid', {
      message: 'The file is no list of {id, lang, question, passage}.',
      cause,
    })
  }
}

function toItem(read: z.infer<typeof Question> | z.infer<typeof Utterance>): EvalItem {
  const { id, lang } = read
  return 'question' in read
    ? { id, language: lang, question: read.question, passage: read.passage ?? null }
    : { id, language: lang, question: read.text, passage: null }
}

function report(scores: Scores): string {
  const part = (value: number) => value.toFixed(3)
  const lines = []
  if (scores.answerable > 0) {
    lines.push(
      `${scores.answerable} answerable: recall@1 ${part(scores.recallAt1)}, @3 ${part(scores.recallAt3)}, @5 ${part(scores.recallAt5)}, MRR ${part(scores.mrr)}`,
      `answered ${part(scores.answered)}, with the right passage first ${part(scores.answeredRight)}; unsupported sentences ${scores.unsupportedSentences}`,
    )
  }
  if (scores.unanswerable > 0) lines.push(`${scores.unanswerable} unanswerable: abstained ${part(scores.abstained)}`)
  lines.push(`a search takes p50 ${scores.p50Ms} ms, p95 ${scores.p95Ms} ms`)
  return `${lines.join('\n')}\n`
}
