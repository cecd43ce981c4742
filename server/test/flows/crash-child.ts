import { readFileSync } from 'node:fs'
import { openApp } from '../../src/app/context.js'
import { flows } from '../../src/flows/index.js'
import { receiveDocument } from '../../src/modules/intake/index.js'
import { systemActor } from '../../src/platform/actor.js'
import { readConfig } from '../../src/platform/config.js'
import { loadDemonstration } from '../../src/simulation/demonstration.js'

/**
 * One life of the program, for the crash test: it opens everything, goes on with what was left, sends a receipt, and when
 * nobody kills it tells at the end what stands in the database. `--kill-after put` kills between file and row,
 * `--kill-after commit` right after the row.
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
process.stdout.write(`acknowledged ${document.id}\n`)
if (options.includes('commit')) process.kill(process.pid, 'SIGKILL')
await quiet(60_000)

const rows = async <Row>(sql: string): Promise<Row[]> => (await context.db.pool.query(sql)).rows as Row[]
const ending = {
  documents: await rows('select id, state, stage, claim_id as "claimId" from intake.documents'),
  claims: await rows('select id, status from claims.claims'),
  proposals: (await rows('select distinct claim_id from adjudication.proposals')).length,
}
process.stdout.write(`${JSON.stringify(ending)}\n`)
await app.close()
process.exit(0)

/** Waits until no flow is on its way any more. */
async function quiet(deadline: number): Promise<void> {
  const until = Date.now() + deadline
  for (;;) {
    const { rows: open } = await context.db.pool.query(
      "select 1 from dbos.workflow_status where status in ('PENDING', 'ENQUEUED', 'DELAYED')",
    )
    if (open.length === 0 || Date.now() > until) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
