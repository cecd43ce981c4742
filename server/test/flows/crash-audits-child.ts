import { readFileSync } from 'node:fs'
import { openApp } from '../../src/app/context.js'
import { flows } from '../../src/flows/index.js'
import { startAudit } from '../../src/modules/audit/index.js'
import { AuditTerms } from '../../src/modules/audit/schema.js'
import { startBatch } from '../../src/modules/audit/start-batch.js'
import { startWorkflow } from '../../src/modules/audit/start-workflow.js'
import { WorkflowDefinition } from '../../src/modules/audit/workflows/definition.js'
import { systemActor } from '../../src/platform/actor.js'
import { readConfig } from '../../src/platform/config.js'

/**
 * One life of the program, for the crash test of audits: it goes on with what was left, and may send a batch of four
 * files (two of them alike) and a workflow; when nobody kills it, it tells at the end what stands in the database.
 */
const [file, life, ...options] = process.argv.slice(2)
const app = await openApp({ ...readConfig(), demonstration: false })
const { context } = app
await app.engine.start(flows, (flow) => app.as(systemActor(flow)))

if (options.includes('--send')) {
  const paper = readFileSync(file as string, 'utf8')
  const numbered = (n: number) => Buffer.from(paper.replace('KW-2026-0611', `KW-${life}-${n}`))
  const files = [1, 2, 3, 2].map((n) => ({ name: `${n}.txt`, bytes: numbered(n) }))
  await startBatch(context, { files, terms: AuditTerms.parse({}), callbackUrl: null })
  process.stdout.write('batch kept\n')
  const audit = await startAudit(context, {
    ...{ bytes: numbered(9), docId: `doc-${life}`, userRef: '', terms: AuditTerms.parse({}), question: null },
    ...{ callbackUrl: null, source: 'cli' },
  })
  const definition = WorkflowDefinition.parse({
    type: 'pipeline',
    steps: [
      { id: 'what', task: 'classify' },
      { id: 'one', task: 'analyse', analyser: 'hospital-bill', dependsOn: ['what'] },
      { id: 'two', task: 'analyse', analyser: 'insurance-claim', dependsOn: ['what'] },
      { id: 'last', task: 'analyse', dependsOn: ['one', 'two'] },
    ],
  })
  await startWorkflow(context, { requestId: audit.id, definition })
  process.stdout.write('workflow kept\n')
}
await quiet(150_000)

const rows = async <Row>(sql: string): Promise<Row[]> => (await context.db.pool.query(sql)).rows as Row[]
const ending = {
  batches: await rows(
    `select b.state, count(*)::int as files, count(distinct i.request_id)::int as audits,
       (count(*) filter (where i.state = 'done'))::int as done,
       (select count(*)::int from platform.events e where e.name = 'audit-batch.finished' and e.payload ->> 'batchId' = b.id::text) as told
     from audit.batches b join audit.batch_items i on i.batch_id = b.id group by b.id`,
  ),
  finished: await rows(
    `select r.id, (select count(*)::int from platform.events e where e.name = 'audit.finished' and e.payload ->> 'requestId' = r.id::text) as told
     from audit.requests r`,
  ),
  workflows: await rows(
    `select w.state, w.total_cost as cost, count(*)::int as steps, max((s.result ->> 'tries')::int) as tries
     from audit.workflows w join audit.workflow_steps s on s.workflow_id = w.id group by w.id`,
  ),
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
