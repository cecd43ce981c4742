import { makeLexicon } from './lexicon/lexicon.js'
import { buildIndex, type KnowledgeIndex } from './ranking/build-index.js'
import { indexedShipped, readShippedPassages, readWordFiles } from './reference-knowledge.js'

/**
 * The index of the shipped passages and words alone, without a database: what the evaluation measures. `keeps` may leave
 * phrases out of the table of synonyms, to see how much hangs on them.
 */
export async function evalIndex(keeps: (phrase: string) => boolean = () => true): Promise<KnowledgeIndex> {
  const [files, passages] = await Promise.all([readWordFiles(), readShippedPassages()])
  const concepts = files.concepts
    .split('\n')
    .map((line) => (line.startsWith('#') ? line : line.split('|').filter(keeps).join('|')))
    .join('\n')
  return buildIndex(makeLexicon({ ...files, concepts }), passages.map(indexedShipped))
}
