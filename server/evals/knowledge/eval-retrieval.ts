import {
  checkSupport,
  composeFromPassages,
  inLanguage,
  type KnowledgeIndex,
  type KnowledgeLanguage,
  rankPassages,
} from '../../src/modules/knowledge/index.js'

/** A question with the passage that answers it; null where none does. */
export type EvalItem = { id: string; language: KnowledgeLanguage; question: string; passage: string | null }

export type EvalAnswer = {
  id: string
  emergency: null
  group: null
  intent: null
  abstained: boolean
  /** Ids, best first. */
  passages: string[]
  answer: string | null
  effects: never[]
  analysis: null
}

export type Judged = {
  item: EvalItem
  answer: EvalAnswer
  support: number
  rank: number
  unsupported: number
  ms: number
}

export type Scores = {
  answerable: number
  recallAt1: number
  recallAt3: number
  recallAt5: number
  mrr: number
  /** Of the answerable: how many were answered, and with the right passage first. */
  answered: number
  answeredRight: number
  unanswerable: number
  abstained: number
  /** Sentences of answers that the passages do not support; an extractive answer has none. */
  unsupportedSentences: number
  p50Ms: number
  p95Ms: number
}

const DEEPEST = 10

/** Asks the index one question as the product does, without a database or a model. */
export function judge(index: KnowledgeIndex, item: EvalItem): Judged {
  const started = performance.now()
  const ranking = rankPassages(index, { question: item.question, language: item.language, limit: DEEPEST })
  const ms = performance.now() - started
  const found = ranking.passages.map((passage) => inLanguage(passage, item.language))
  const composed = ranking.supported
    ? composeFromPassages(index.lexicon, { question: item.question, passages: found })
    : null
  const ids = found.map(({ passageId }) => passageId)
  return {
    item,
    support: ranking.support,
    rank: item.passage === null ? 0 : ids.indexOf(item.passage) + 1,
    unsupported: composed ? checkSupport(composed.text, found).length : 0,
    ms,
    answer: {
      id: item.id,
      emergency: null,
      group: null,
      intent: null,
      abstained: !ranking.supported,
      passages: ids,
      answer: composed?.text ?? null,
      effects: [],
      analysis: null,
    },
  }
}

/** Recall, mean reciprocal rank and abstention of judged questions. */
export function scoresOf(judged: readonly Judged[]): Scores {
  const answerable = judged.filter(({ item }) => item.passage !== null)
  const unanswerable = judged.filter(({ item }) => item.passage === null)
  const within = (most: number) => share(answerable, ({ rank }) => rank > 0 && rank <= most)
  const times = judged.map(({ ms }) => ms).sort((a, b) => a - b)
  const timeAt = (part: number) => Number((times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(3))
  return {
    answerable: answerable.length,
    recallAt1: within(1),
    recallAt3: within(3),
    recallAt5: within(5),
    mrr: answerable.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / Math.max(1, answerable.length),
    answered: share(answerable, ({ answer }) => !answer.abstained),
    answeredRight: share(answerable, ({ answer, rank }) => !answer.abstained && rank === 1),
    unanswerable: unanswerable.length,
    abstained: share(unanswerable, ({ answer }) => answer.abstained),
    unsupportedSentences: judged.reduce((sum, { unsupported }) => sum + unsupported, 0),
    p50Ms: timeAt(0.5),
    p95Ms: timeAt(0.95),
  }
}

function share(judged: readonly Judged[], holds: (one: Judged) => boolean): number {
  return judged.length === 0 ? 0 : judged.filter(holds).length / judged.length
}
