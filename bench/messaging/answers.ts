import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../../server/src/app/context.js'
import { messageToAnswer } from '../../server/src/flows/message-to-answer.js'
import { recordInbound } from '../../server/src/modules/inbox/index.js'
import { seedKnowledge } from '../../server/src/modules/knowledge/index.js'
import { readConfig } from '../../server/src/platform/config.js'
import { atRate, ownDatabase, shares } from './database.js'

/**
 * Times an answer without a language model: from a kept message to the reply that waits to be sent, knowledge searched and
 * everything kept, for so many chats a second: `bench:answers [RATE] [SECONDS]`, 100 and 10 unless given. The pause for bursts,
 * the flow engine's own book-keeping and the channel are not in it.
 */
const rate = Math.min(500, Number(process.argv[2] ?? 100))
const seconds = Math.min(60, Number(process.argv[3] ?? 10))
const WARM = 50
const QUESTIONS = [
  'Berapa lama surat rujukan berlaku?',
  'Berapa iuran BPJS kelas 2?',
  'Apakah operasi katarak ditanggung?',
  'How do I register my newborn baby?',
  'Selamat pagi',
  'Saya mau mengajukan klaim',
  'Apa itu koordinasi manfaat?',
]

const folder = mkdtempSync(join(tmpdir(), 'periksa-bench-'))
const database = await ownDatabase()
Object.assign(process.env, {
  ...{ PERIKSA_DATA_DIR: folder, PERIKSA_LOG_LEVEL: 'error', PERIKSA_DEMO: 'false' },
  ...(database ? { DATABASE_URL: database.url } : {}),
})
const app = await openApp(readConfig())
try {
  const { context } = app
  await seedKnowledge(context)
  await context.db.pool.query(
    `insert into inbox.channel_accounts (id, channel, name, bot_enabled, created_at)
     values ('bench', 'simulator', 'bench', true, now())`,
  )
  for (let n = 0; n < WARM; n++) await chat(-1 - n)
  const before = process.cpuUsage()
  const times = await atRate({ rate, seconds }, chat)
  const { user, system } = process.cpuUsage(before)
  console.log(`${rate} chats a second for ${seconds} s, ${database ? 'PostgreSQL' : 'embedded database'}`)
  console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} (1 min)`)
  console.log(`answer without a model: ${shares(times)}`)
  console.log(`processor time: ${((user + system) / 1000 / times.length).toFixed(1)} ms a chat, its keeping included`)
  const { rows } = await context.db.pool.query<{ replied: number }>(
    `select count(distinct conversation_id)::int as replied from inbox.outbox`,
  )
  console.log(`${rows[0]?.replied} of ${times.length + WARM} conversations have a reply waiting`)
  process.exitCode = rows[0]?.replied === times.length + WARM ? 0 : 1

  async function chat(n: number): Promise<number> {
    const text = QUESTIONS[Math.abs(n) % QUESTIONS.length] ?? ''
    const kept = await recordInbound(context, {
      ...{
        kind: 'message',
        accountId: 'bench',
        externalId: `bench-${n}`,
        rawHash: '',
        sentAt: new Date().toISOString(),
      },
      from: { kind: 'widget', value: `person-${n}`, aliases: [] },
      content: { type: 'text', text },
    })
    if (kept.outcome !== 'kept') throw new Error('a message was there already')
    const begun = performance.now()
    const payload = { conversationId: kept.conversationId, messageId: kept.messageId ?? '', seq: 1 }
    await messageToAnswer.run(context, payload, (_name, work) => work())
    return performance.now() - begun
  }
} finally {
  await app.close()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
}
