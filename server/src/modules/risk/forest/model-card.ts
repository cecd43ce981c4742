import type { ForestArtefact } from './artefact.js'
import { cutForCapacity } from './percentile.js'

/** What must be known before a model's word is taken, beside its artefact. */
export type ModelCard = {
  name: 'isolation-forest'
  format: string
  version: string
  trainedAt: string
  trainedRows: number
  seed: number
  trees: number
  sampleSize: number
  densityWeight: number
  tailWeight: number
  features: string[]
  /** What the claims came from: a snapshot's id. */
  source: string
  /** The part of claims that can be audited, and the score above which they lie. */
  capacity: { share: number; cut: number }
  scale: string
  limits: string[]
}

export function writeModelCard(
  forest: ForestArtefact,
  given: { version: string; trainedAt: string; source: string; capacity: number },
): ModelCard {
  const { format, trainedRows, seed, trees, sampleSize, densityWeight, tailWeight } = forest
  return {
    name: 'isolation-forest',
    format,
    version: given.version,
    trainedAt: given.trainedAt,
    trainedRows,
    seed,
    trees,
    sampleSize,
    densityWeight,
    tailWeight,
    features: [...forest.numeric, ...forest.categories.map(({ name }) => name)],
    source: given.source,
    capacity: { share: given.capacity, cut: cutForCapacity(forest, given.capacity) },
    scale: '2^(-sum/typical): 0.5 is a typical training claim, higher is stranger; no probability',
    limits: [
      'It says unusual, not wrong; it learned from claims as they were, wrong ones included.',
      'A missing value counts as the training median, a level never seen as none of the known ones.',
      'Percentiles are of the training claims: after drift, train anew.',
    ],
  }
}
