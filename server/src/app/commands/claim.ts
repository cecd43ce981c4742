import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readClaimFile } from '../../modules/adjudication/index.js'
import { documentFacts, receiveDocument } from '../../modules/intake/index.js'
import type { App } from '../context.js'
import { command } from './command.js'

/** `periksa claim FILE --card N`: the file becomes a claim, confirmed by sending it. */
export const claimCommand = command({
  name: 'claim',
  input: z.strictObject({ path: z.string(), card: z.string() }),
  async run(app, { path, card }) {
    const document = await receiveDocument(app.context, {
      bytes: readFileSync(path),
      cardNumber: card,
      kind: 'receipt',
      claimId: null,
      source: 'cli',
      confirm: true,
    })
    const finished = await waitForDocument(app, document.id)
    if (!finished.claimId) return { document: finished.state, problem: finished.problem }
    return readClaimFile(app.context, { claimId: finished.claimId })
  },
})

/** Waits until a document's way has ended; the flow goes on by itself when the wait is over. */
export async function waitForDocument(app: Pick<App, 'context'>, documentId: string, deadlineMilliseconds = 120_000) {
  const until = Date.now() + deadlineMilliseconds
  for (;;) {
    const facts = await documentFacts(app.context, { documentId })
    const ended = facts.finishedAt !== null || Date.now() > until
    if (ended) return facts
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}
