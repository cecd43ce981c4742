import type { Needs } from '../../platform/context.js'
import { type ComposedAnswer, composeFromPassages } from './answering/compose-from-passages.js'
import { loadIndex } from './load-index.js'
import type { FoundPassage } from './schema.js'

/** The answer to a question in the passages' own sentences, with its sources. Give it only passages that support one. */
export async function composeAnswer(
  ctx: Needs<'db'>,
  input: { question: string; passages: readonly FoundPassage[] },
): Promise<ComposedAnswer> {
  const { lexicon } = await loadIndex(ctx)
  return composeFromPassages(lexicon, input)
}
