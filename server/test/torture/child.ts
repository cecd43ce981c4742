import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import {
  type Channel,
  changeOwnership,
  deliverNext,
  queueMessage,
  recordInTurn,
  type SendOutcome,
} from '../../src/modules/inbox/index.js'
import { Inbound } from '../../src/modules/inbox/schema.js'
import { systemActor } from '../../src/platform/actor.js'
import { openEmbeddedDatabase, openServerDatabase } from '../../src/platform/db/database.js'
import { createVault } from '../../src/platform/db/vault.js'
import { createEvents } from '../../src/platform/events/tell.js'
import { createDiskFiles } from '../../src/platform/files/files.js'
import { createLogger } from '../../src/platform/telemetry/log.js'

/**
 * One life of the messaging core, to be ended at any moment: takes what waits on the wire, keeps it, acknowledges it,
 * answers it as the assistant does, and sends. Started by `torture.ts` with the wire's address, the database, and whether to
 * end by itself once nothing is left to do; then it moves its clock beyond every lease and every wait for news.
 */
const [wire = '', target = '', mode = 'torture'] = process.argv.slice(2)
const LATER_MS = 8 * 60_000
let shift = 0
let idle = 0
const Waiting = z.array(Inbound)
const Accepted = z.object({ externalId: z.string() })
const db = target.startsWith('postgres') ? openServerDatabase(target, 5) : await openEmbeddedDatabase(target)
const clock = { now: () => new Date(Date.now() + shift), today: () => '2026-06-15' }
const ids = { next: () => randomUUID(), hex: (bytes: number) => randomBytes(bytes).toString('hex') }
const vault = createVault(Buffer.alloc(32, 7))
const ctx = {
  ...{ db, clock, ids, actor: systemActor('torture'), vault },
  files: createDiskFiles(join(tmpdir(), 'periksa-torture-files'), vault),
  log: createLogger('silent'),
  events: createEvents({ clock, ids, subscriptions: [], enqueue: async () => undefined, wake: () => undefined }),
  channels: (['whatsapp-cloud', 'whatsapp-linked'] as const).map(channelOf),
  random: Math.random,
  // Some lives answer each message by itself, others keep messages together and wait for bursts to end.
  burst: Math.random() < 0.3 ? null : { quietMs: 1500, mostMs: 4000 },
}

function channelOf(name: 'whatsapp-cloud' | 'whatsapp-linked'): Channel {
  return {
    name,
    isRepeatable: name === 'whatsapp-linked',
    capabilities: {
      ...{ buttons: 0, listRows: 0, templates: false, windowHours: null, maxText: 4096, files: {} },
      ...{ perSecond: 1000, contactSeconds: 0.001 },
    },
    send: async ({ messageId }): Promise<SendOutcome> => {
      try {
        const sent = Accepted.parse(await post('/send', { channel: name, messageId }))
        return { kind: 'accepted', externalId: sent.externalId }
      } catch {
        return { kind: 'unknown', reason: 'inbox.channel-silent' }
      }
    },
    fetchMedia: async () => ({ bytes: Buffer.alloc(0), mediaType: 'text/plain' }),
  }
}

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${wire}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return response.json()
}

/** Everything that was brought and not acknowledged: kept first, acknowledged after. */
async function takeIn(): Promise<number> {
  const waiting = Waiting.parse(await post('/waiting', {}))
  await Promise.all(
    waiting.map(async (inbound) => {
      const kept = await recordInTurn(ctx, inbound)
      if (kept.outcome === 'kept') await answer(kept.conversationId, inbound.externalId)
      await post('/acknowledge', { id: inbound.externalId })
    }),
  )
  return waiting.length
}

/** A turn of the assistant; now and then a person takes over meanwhile, and hands back. */
async function answer(conversationId: string, clientRef: string): Promise<void> {
  const { rows } = await db.pool.query<{ epoch: number }>('select epoch from inbox.conversations where id = $1', [
    conversationId,
  ])
  if (Math.random() < 0.05) await changeOwnership(ctx, { conversationId, move: { kind: 'take', by: 'sari' } })
  const as = { kind: 'assistant', epoch: rows[0]?.epoch ?? 0 } as const
  await queueMessage(ctx, { conversationId, content: { type: 'text', text: 'Baik.' }, as, clientRef })
  if (Math.random() < 0.05) await changeOwnership(ctx, { conversationId, move: { kind: 'return' } })
}

process.stdout.write('alive\n')
for (;;) {
  const taken = await takeIn()
  let sent = 0
  while (await deliverNext(ctx)) sent += 1
  if (mode !== 'finish' || taken > 0 || sent > 0) continue
  idle += 1
  shift += LATER_MS
  if (idle > 3) break
}
await db.close()
process.exit(0)
