import { createForestPool } from './adapters/forest-pool.js'
import type { ModelFiles } from './adapters/model-files.js'
import type { ForestArtefact } from './forest/artefact.js'
import type { FeatureTable } from './forest/feature-table.js'
import { type ModelCard, writeModelCard } from './forest/model-card.js'
import { type TrainOptions, trainForest } from './forest/train-forest.js'

/** What a forest is trained on and known by. */
export type TrainModelInput = TrainOptions & {
  table: FeatureTable
  version: string
  /** The snapshot the claims come from. */
  source: string
  /** The part of claims that auditors can look at. */
  capacity: number
  /** Worker threads; 0 trains in this one. The forest is the same. */
  threads: number
  now: Date
}

/**
 * Trains a forest and keeps it with its card under a version of its own.
 * @throws AppError `risk.model-version-exists`
 */
export async function trainAndKeep(
  files: ModelFiles,
  input: TrainModelInput,
): Promise<{ forest: ForestArtefact; card: ModelCard }> {
  const forest = await train(input)
  const { version, source, capacity } = input
  const card = writeModelCard(forest, { version, source, capacity, trainedAt: input.now.toISOString() })
  await files.saveForest(version, forest, card)
  return { forest, card }
}

async function train(input: TrainModelInput): Promise<ForestArtefact> {
  if (input.threads === 0) return trainForest(input)
  const pool = createForestPool({ threads: input.threads })
  try {
    return await pool.train(input)
  } finally {
    await pool.close()
  }
}
