import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Database, openEmbeddedDatabase, openServerDatabase } from '../../src/platform/db/database.js'
import { translate } from '../translated.js'

const PEOPLE = 12

export type TortureReport = {
  kills: number
  brought: number
  lost: number
  doubled: number
  /** Messages on a channel that would show them twice, and were sent twice. */
  sentTwice: number
  gaps: number
  wrongCounters: number
  /** Replies whose outcome nobody knows: left to a person, never sent again. */
  leftToPerson: number
  answered: number
}

type Arrival = { id: string; body: Record<string, unknown> }

/** The outside world: brings messages until they are acknowledged, and counts what is sent to it. */
async function openWire() {
  const waiting = new Map<string, Arrival>()
  const sends = new Map<string, number>()
  let count = 0
  const Asked = z.object({
    id: z.string().optional(),
    channel: z.string().optional(),
    messageId: z.string().optional(),
  })
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const asked = Asked.parse(JSON.parse(Buffer.concat(parts).toString() || '{}'))
    let answer: unknown = {}
    if (request.url === '/waiting') answer = [...waiting.values()].slice(0, 8).map(({ body }) => body)
    if (request.url === '/acknowledge' && asked.id) waiting.delete(asked.id)
    if (request.url === '/send' && asked.messageId) {
      const key = `${asked.channel} ${asked.messageId}`
      sends.set(key, (sends.get(key) ?? 0) + 1)
      answer = { externalId: `x-${asked.messageId}` }
    }
    response.end(JSON.stringify(answer))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const bring = (): void => {
    const at = count++
    const accountId = at % 2 ? 'whatsapp-cloud' : 'whatsapp-linked'
    const id = `in-${at}`
    const from = { kind: 'phone', value: `62811${at % PEOPLE}`, aliases: [] }
    const content = { type: 'text', text: `pesan ${at}` }
    const common = { kind: 'message', accountId, externalId: id, rawHash: '', sentAt: new Date().toISOString() }
    waiting.set(id, { id, body: { ...common, from, content } })
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ bring, sends, brought: () => count },
    isEmpty: () => waiting.size === 0,
    close: () => server.close(),
  }
}

/**
 * Ends the messaging core by force again and again while it takes in, answers and sends, then lets it finish, and looks
 * at what is there: nothing lost, nothing twice, no gap, every counter as a recount finds it.
 */
export async function runTorture(input: {
  kills: number
  /** Address of a PostgreSQL database, or a folder of an embedded one; migrated. */
  target: string
  /** Lives at once; one on an embedded database. */
  lives: number
  say?(line: string): void
}): Promise<TortureReport> {
  const { kills, target, lives, say = () => undefined } = input
  await openAccounts(target)
  const wire = await openWire()
  const built = await translate({ child: fileURLToPath(new URL('child.ts', import.meta.url)) })
  const begin = (mode: string) => start([join(built.folder, 'child.mjs'), wire.url, target, mode])
  let done = 0
  const oneLine = async (): Promise<void> => {
    while (done < kills) {
      done += 1
      for (let at = 0; at < 6; at += 1) wire.bring()
      await liveAndDie(begin('torture'))
      if (done % 50 === 0) say(`${done} of ${kills} lives ended`)
    }
  }
  try {
    await Promise.all(Array.from({ length: lives }, oneLine))
    await live(begin('finish'))
    if (!wire.isEmpty()) throw new Error('the last life left something unacknowledged')
    const report = await count(target, { kills, brought: wire.brought(), sends: wire.sends })
    return report
  } finally {
    wire.close()
    built.remove()
  }
}

type Life = { child: ChildProcess; alive: Promise<void> }

function start(args: string[]): Life {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const alive = new Promise<void>((done) => {
    child.stdout?.once('data', () => done())
    child.once('exit', () => done())
  })
  return { child, alive }
}
const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null ? Promise.resolve(child.exitCode) : new Promise((done) => child.once('exit', done))

async function liveAndDie({ child, alive }: Life): Promise<void> {
  await alive
  await new Promise((done) => setTimeout(done, Math.random() * 120))
  child.kill('SIGKILL')
  await ended(child)
}

async function live({ child }: Life): Promise<void> {
  const code = await ended(child)
  if (code !== 0) throw new Error(`the last life ended with ${code}`)
}

const open = (target: string): Promise<Database> | Database =>
  target.startsWith('postgres') ? openServerDatabase(target, 2) : openEmbeddedDatabase(target)

async function openAccounts(target: string): Promise<void> {
  const db = await open(target)
  await db.pool.query(`insert into inbox.channel_accounts (id, channel, name, bot_enabled, created_at)
    values ('whatsapp-cloud', 'whatsapp-cloud', 'a', true, now()), ('whatsapp-linked', 'whatsapp-linked', 'b', true, now())
    on conflict do nothing`)
  await db.close()
}

async function count(
  target: string,
  of: { kills: number; brought: number; sends: Map<string, number> },
): Promise<TortureReport> {
  const db = await open(target)
  const { rows } = await db.pool.query<Record<string, number>>(`
    select (select count(*)::int from inbox.messages where direction = 'in') as kept,
      (select count(distinct external_id)::int from inbox.messages where direction = 'in') as distinct_kept,
      (select count(*)::int from inbox.conversations c where c.last_seq <> (select count(*) from inbox.messages m
        where m.conversation_id = c.id) or c.last_seq <> (select max(seq) from inbox.messages m
        where m.conversation_id = c.id)) as gaps,
      (select count(*)::int from inbox.conversations c where c.unanswered <> (select count(*) from inbox.messages m
        where m.conversation_id = c.id and m.direction = 'in' and m.seq > coalesce((select max(r.seq) from inbox.messages r
          join inbox.outbox o on o.message_id = r.id where r.conversation_id = c.id and o.author <> 'system'
          and o.state in ('accepted', 'sent', 'delivered', 'read')), 0))) as wrong_counters,
      (select count(*)::int from inbox.outbox where state = 'unknown') as unknown,
      (select count(*)::int from inbox.outbox where state = 'accepted') as answered,
      (select count(*)::int from (select client_ref from inbox.outbox group by author, client_ref having count(*) > 1) d) as twice`)
  await db.close()
  const [row = {}] = rows
  const sentTwice = [...of.sends].filter(([key, times]) => key.startsWith('whatsapp-cloud ') && times > 1).length
  return {
    ...{ kills: of.kills, brought: of.brought, sentTwice },
    lost: of.brought - (row.distinct_kept ?? 0),
    doubled: (row.kept ?? 0) - (row.distinct_kept ?? 0) + (row.twice ?? 0),
    gaps: row.gaps ?? 0,
    wrongCounters: row.wrong_counters ?? 0,
    leftToPerson: row.unknown ?? 0,
    answered: row.answered ?? 0,
  }
}
