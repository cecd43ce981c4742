import { readFileSync } from 'node:fs'
import { waitForDocument } from '../../src/app/commands/claim.js'
import { openApp } from '../../src/app/context.js'
import { flows } from '../../src/flows/index.js'
import { findClaims } from '../../src/modules/claims/index.js'
import { ClaimQuery } from '../../src/modules/claims/schema.js'
import { receiveDocument } from '../../src/modules/intake/index.js'
import { systemActor } from '../../src/platform/actor.js'
import { readConfig } from '../../src/platform/config.js'
import { loadDemonstration } from '../../src/simulation/demonstration.js'

/**
 * One life of the program, for the crash test: it opens everything, sends the receipt (again), waits for the end of its
 * way and prints what became of it. It may be killed at any point. `--kill-after put` kills between file and row.
 */
const [file, ...options] = process.argv.slice(2)
const app = await openApp({ ...readConfig(), demonstration: true })
const { context } = app
await loadDemonstration(context)
await app.engine.start(flows, (flow) => app.as(systemActor(flow)))

const files = options.includes('put')
  ? {
      ...context.files,
      put: (bytes: Uint8Array): string => {
        context.files.put(bytes)
        process.kill(process.pid, 'SIGKILL')
        throw new Error('not reached')
      },
    }
  : context.files
const document = await receiveDocument(
  { ...context, files },
  {
    bytes: readFileSync(file as string),
    cardNumber: '0001234567890',
    kind: 'receipt',
    claimId: null,
    source: 'cli',
    confirm: true,
  },
)
if (options.includes('commit')) process.kill(process.pid, 'SIGKILL')
const finished = await waitForDocument(app, document.id, 30_000)
const claims = await waitForReview(30_000)
process.stdout.write(
  `${JSON.stringify({
    state: finished.state,
    stage: finished.stage,
    claimId: finished.claimId,
    claims: claims.items.map(({ id, status }) => ({ id, status })),
  })}\n`,
)
await app.close()
process.exit(0)

async function waitForReview(deadline: number) {
  const until = Date.now() + deadline
  for (;;) {
    const page = await findClaims(context, ClaimQuery.parse({}))
    const { rows } = await context.db.pool.query<{ open: string }>(
      "select count(*) as open from dbos.workflow_status where status in ('PENDING', 'ENQUEUED', 'DELAYED')",
    )
    if (Number(rows[0]?.open) === 0 || Date.now() > until) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
