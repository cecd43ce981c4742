import { once } from 'node:events'
import { startThread } from '../../../platform/children/thread.js'
import type { Comparison } from '../boosting/compare-by-time.js'
import type { LabelledClaims, LabelModel } from '../boosting/label-model.js'

export type LearnedLabels = { trained: LabelModel; comparison: Comparison | null }

/**
 * Learns from labels on a thread of its own, so that a server goes on answering. `risk` is the score of each claim,
 * 0 to 1, with which the model is compared.
 */
export async function learnLabels(input: { claims: LabelledClaims; risk: Float32Array }): Promise<LearnedLabels> {
  const worker = startThread(new URL('./label-trainer/label-worker.ts', import.meta.url))
  try {
    const ended = once(worker, 'exit').then(([code]): never => {
      throw new Error(`the thread that learns labels ended with code ${code}`)
    })
    worker.postMessage(input)
    const [answer] = await Promise.race([once(worker, 'message'), ended])
    return answer
  } finally {
    await worker.terminate()
  }
}
