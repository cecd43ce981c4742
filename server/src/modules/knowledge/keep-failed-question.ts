import type { Needs } from '../../platform/context.js'
import { maskPersonal } from './lexicon/mask-personal.js'
import { wordsOf } from './lexicon/tokens.js'
import { countQuestion, forgetQuestionsBefore } from './store-words.js'

/** Failed questions are for mending the knowledge, not a record of people: after this they are gone. */
const KEPT_DAYS = 90
const LONGEST = 300

/** Keeps a question that nothing answered: numbers, addresses and e-mail masked, then sealed; the same one is counted. */
export async function keepFailedQuestion(
  ctx: Needs<'db' | 'vault' | 'clock' | 'ids'>,
  input: { question: string; language: string; support: number; nearest: string | null },
): Promise<void> {
  const masked = [...maskPersonal(input.question)].slice(0, LONGEST).join('')
  const words = wordsOf(masked).join(' ')
  if (words === '') return
  const id = ctx.ids.next()
  const now = ctx.clock.now()
  await ctx.db.transaction(async (tx) => {
    await forgetQuestionsBefore(tx, new Date(now.getTime() - KEPT_DAYS * 86_400_000))
    const blind = ctx.vault.blind('knowledge-question', words)
    await countQuestion(tx, {
      id,
      questionBlind: blind,
      // Sealed for the row it is first kept in; a repetition changes only its counts.
      question: ctx.vault.seal({ table: 'knowledge.questions', column: 'question', row: id }, masked),
      language: input.language,
      support: input.support,
      nearest: input.nearest,
      times: 1,
      state: 'open',
      firstAskedAt: now,
      lastAskedAt: now,
    })
  })
}
