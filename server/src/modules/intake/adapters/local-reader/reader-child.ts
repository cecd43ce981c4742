import sharp from 'sharp'
import { serveJobs } from '../../../../platform/children/serve-jobs.js'
import type { ReadProgress, ReadTextInput, ReadTextResult } from '../../schema.js'
import { loadModels, type ModelFiles, type Models } from './models.js'
import { readDocument } from './read-document.js'

/** A document to read, with the models to read it by. */
export type ReaderJob = { input: ReadTextInput; models: ModelFiles }

// One thread and no cache: the pool decides how many documents are read at once.
sharp.concurrency(1)
sharp.cache(false)

let loaded: Promise<Models> | null = null

serveJobs<ReaderJob, ReadTextResult, ReadProgress>(async ({ input, models }, tell) => {
  const load = () => {
    loaded ??= loadModels(models, 1)
    return loaded
  }
  try {
    return await readDocument(load, input, tell)
  } finally {
    // Most documents need no second recogniser: it is not kept beside the first.
    await (await loaded)?.scripts.close()
  }
})
