import { join } from 'node:path'
import { createModelFiles } from './adapters/model-files.js'
import type { BoostingArtefact } from './boosting/artefact.js'

/** Where models are kept. */
export const modelFolder = (riskRoot: string): string => join(riskRoot, 'models')

/** The model of labels of that version; null for none. @throws AppError `risk.model-not-found`, `risk.model-file-broken` */
export async function loadLabelArtefact(riskRoot: string, version: string | null): Promise<BoostingArtefact | null> {
  return version === null ? null : createModelFiles(modelFolder(riskRoot)).loadLabelModel(version)
}
