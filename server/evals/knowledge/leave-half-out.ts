import { evalIndex } from '../../src/modules/knowledge/index.js'
import { type EvalItem, type Judged, judge, type Scores, scoresOf } from './eval-retrieval.js'

/** How many times half of the synonyms is left out, each time another half. */
const DRAWS = 10

export type HalfOut = {
  /** The threshold of support tuned on one half of the questions, and how the other half fares under it. */
  halves: { tunedOn: string; threshold: number; answered: number; abstained: number; recallAt3: number }[]
  /** Recall@3 and shares without half of the synonym table, over draws: words nobody foresaw. */
  halfOfSynonyms: { recallAt3: number; lowestRecallAt3: number; answered: number; abstained: number }
  withoutSynonyms: { recallAt3: number; answered: number; abstained: number }
}

/** How far the figures hang on what they were tuned with. */
export async function leaveHalfOut(items: readonly EvalItem[]): Promise<HalfOut> {
  const index = await evalIndex()
  const judged = items.map((item) => judge(index, item))
  const even = judged.filter((_one, at) => at % 2 === 0)
  const odd = judged.filter((_one, at) => at % 2 === 1)
  const drawn: Scores[] = []
  for (let seed = 0; seed < DRAWS; seed++) {
    const drawnIndex = await evalIndex((phrase) => isKept(phrase, seed))
    drawn.push(scoresOf(items.map((item) => judge(drawnIndex, item))))
  }
  const bareIndex = await evalIndex(() => false)
  const bare = scoresOf(items.map((item) => judge(bareIndex, item)))
  const mean = (key: 'recallAt3' | 'answered' | 'abstained') => drawn.reduce((sum, one) => sum + one[key], 0) / DRAWS
  return {
    halves: [apply('even', even, odd), apply('odd', odd, even)],
    halfOfSynonyms: {
      recallAt3: mean('recallAt3'),
      lowestRecallAt3: Math.min(...drawn.map(({ recallAt3 }) => recallAt3)),
      answered: mean('answered'),
      abstained: mean('abstained'),
    },
    withoutSynonyms: { recallAt3: bare.recallAt3, answered: bare.answered, abstained: bare.abstained },
  }
}

function apply(tunedOn: string, tuned: readonly Judged[], other: readonly Judged[]): HalfOut['halves'][number] {
  const steps = Array.from({ length: 19 }, (_one, at) => (at + 1) / 20)
  const threshold = steps.reduce((best, one) => (gain(tuned, one) > gain(tuned, best) ? one : best))
  const under = other.map((one) => ({ ...one, answer: { ...one.answer, abstained: one.support < threshold } }))
  const { answered, abstained, recallAt3 } = scoresOf(under)
  return { tunedOn, threshold, answered, abstained, recallAt3 }
}

/** Answered of the answerable and abstained of the rest, weighed alike. */
function gain(judged: readonly Judged[], threshold: number): number {
  const { answered, abstained } = scoresOf(
    judged.map((one) => ({ ...one, answer: { ...one.answer, abstained: one.support < threshold } })),
  )
  return answered + abstained
}

/** Half of all phrases, another half with each seed (FNV-1a hash). */
function isKept(phrase: string, seed: number): boolean {
  let hash = 0x811c9dc5
  for (const letter of `${seed}:${phrase.trim()}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return ((hash >>> 16) & 1) === 1
}
