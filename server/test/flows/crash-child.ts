import { readFileSync } from 'node:fs'
import { openApp } from '../../src/app/context.js'
import { flows } from '../../src/flows/index.js'
import { recordInbound } from '../../src/modules/inbox/index.js'
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
// A member of this life's own asks for a person; the turn that answers is what may be killed.
if (options.includes('--chat')) {
  const now = context.clock.now()
  const value = context.ids.next()
  const account = { id: 'web', channel: 'web', name: 'Periksa', botEnabled: true, createdAt: now }
  await context.db.pool.query(
    'insert into inbox.channel_accounts (id, channel, name, bot_enabled, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
    Object.values(account),
  )
  const kept = await recordInbound(
    { ...context, burst: null },
    {
      ...{ kind: 'message', accountId: 'web', externalId: value, rawHash: '', sentAt: now.toISOString() },
      from: { kind: 'widget', value, aliases: [] },
      content: { type: 'text', text: 'tolong hubungkan saya dengan petugas' },
    },
  )
  if (kept.outcome === 'kept') process.stdout.write(`heard ${kept.messageId}\n`)
}
if (options.includes('commit')) process.kill(process.pid, 'SIGKILL')
await quiet(150_000)

const rows = async <Row>(sql: string): Promise<Row[]> => (await context.db.pool.query(sql)).rows as Row[]
const ending = {
  documents: await rows('select id, state, stage, claim_id as "claimId" from intake.documents'),
  claims: await rows('select id, status from claims.claims'),
  turns: await rows(`
    select t.message_id as "messageId", c.state,
      (select count(*)::int from inbox.outbox o where o.conversation_id = c.id) as replies,
      (select count(*)::int from inbox.ownership_changes h where h.conversation_id = c.id and h.move = 'escalate') as calls
    from assistant.turns t join inbox.conversations c on c.id = t.conversation_id`),
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
