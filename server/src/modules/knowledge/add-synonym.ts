import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { changeAnswers } from './change-answers.js'
import { plainForm, wordsOf } from './lexicon/tokens.js'
import type { Synonym, SynonymInput } from './schema.js'
import { insertSynonym, settleQuestionRow } from './store-words.js'

const MOST_WORDS = 5

/**
 * Teaches the search that words mean the same, often from a question that failed, which is then solved. Reaches every
 * process with the next search.
 * @throws AppError `knowledge.synonym-invalid` when fewer than two phrases are left, or one is a sentence
 */
export async function addSynonym(
  ctx: Needs<'db' | 'clock' | 'ids' | 'actor' | 'events'>,
  input: SynonymInput,
): Promise<Synonym> {
  requireScope(ctx.actor, 'knowledge.edit')
  const words = [...new Set(input.words.map((phrase) => wordsOf(plainForm(phrase)).join(' ')))].filter(Boolean)
  if (words.length < 2 || words.some((phrase) => phrase.split(' ').length > MOST_WORDS)) {
    throw new AppError('invalid', 'knowledge.synonym-invalid')
  }
  const row = {
    id: ctx.ids.next(),
    words,
    questionId: input.questionId,
    addedBy: ctx.actor.id,
    addedAt: ctx.clock.now(),
  }
  await ctx.db.transaction(async (tx) => {
    await insertSynonym(tx, row)
    if (input.questionId) await settleQuestionRow(tx, input.questionId, 'solved')
    await changeAnswers(ctx, tx, null)
    await recordTrail(ctx, tx, { action: 'knowledge.add-synonym', resource: 'knowledge-synonym', resourceId: row.id })
  })
  return { synonymId: row.id, words, addedBy: row.addedBy, addedAt: row.addedAt.toISOString() }
}
