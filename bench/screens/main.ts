import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openApp } from '../../server/src/app/context.js'
import { readConfig } from '../../server/src/platform/config.js'
import { bringMessage, CLOUD } from '../messaging/cloud-webhook.js'
import { atRate, ownDatabase } from '../messaging/database.js'
import { staffSessions } from '../staff.js'
import { openScreen, type Screen } from './socket.js'

/**
 * `npm run bench:screens -- [--agents 500] [--sockets 2000] [--rate 100] [--seconds 20]`: how long a message takes from the
 * webhook to the screens of people at the desk. Two servers share one database of their own on
 * PERIKSA_TEST_DATABASE_URL; each person has one socket on the list of conversations and the others each on one
 * conversation. Every message is looked for on every list. Nothing is random. Prints one JSON object.
 */
const { values } = parseArgs({
  options: {
    agents: { type: 'string', default: '500' },
    sockets: { type: 'string', default: '2000' },
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '20' },
  },
})
const [agents, sockets] = [Number(values.agents), Number(values.sockets)]
const [rate, seconds] = [Number(values.rate), Number(values.seconds)]
const PEOPLE = 200
const SETTLE_MS = 3000
process.env.PERIKSA_TEST_DATABASE_URL ??= 'postgresql://postgres@127.0.0.1:5432/postgres'
const database = await ownDatabase()
if (!database) throw new Error('no database server')
const folder = mkdtempSync(join(tmpdir(), 'periksa-screens-'))
Object.assign(process.env, {
  ...{ PERIKSA_DATA_DIR: folder, PERIKSA_LOG_LEVEL: 'error', PERIKSA_DEMO: 'false', PORT: '0', ...CLOUD },
  ...{ DATABASE_URL: database.url, PERIKSA_ROLE: 'server' },
})
const app = await openApp(readConfig())
const servers: ChildProcess[] = []
const screens: Screen[] = []
/** When an event of a conversation's n-th message came to a list, by `conversation:n`. */
const heard = new Map<string, number[]>()
try {
  const people = await staffSessions(app, { count: agents, role: 'operator', seed: 'screens' })
  const urls = await Promise.all([serve(), serve()])
  const urlOf = (n: number): string => urls[n % urls.length] as string
  for (let n = 0; n < PEOPLE; n++) await bringMessage(urlOf(n), { n: -1 - n, people: PEOPLE })
  const { rows } = await app.context.db.pool.query<{ id: string }>('select id from inbox.conversations order by id')
  const joined = await openScreens(people, { urlOf, conversations: rows.map(({ id }) => id) })
  const samples = await atRate({ rate, seconds }, async (n) => {
    const sent = performance.now()
    const status = await bringMessage(urlOf(n), { n, people: PEOPLE }).catch(() => 0)
    return { n, sent, accepted: performance.now(), status }
  })
  const load = loadavg().map((one) => Math.round(one * 10) / 10)
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const kept = await app.context.db.pool.query<{ external_id: string; key: string }>(
    `select external_id, conversation_id || ':' || seq as key from inbox.messages`,
  )
  const keys = new Map(kept.rows.map(({ external_id, key }) => [external_id, key]))
  const [fromSent, fromAccepted]: number[][] = [[], []]
  let missed = 0
  for (const { n, sent, accepted, status } of samples) {
    const times = heard.get(keys.get(`wamid.${n}`) ?? '') ?? []
    if (status === 200) missed += agents - times.length
    for (const at of times) {
      fromSent.push(at - sent)
      fromAccepted.push(Math.max(0, at - accepted))
    }
  }
  const refused = samples.filter(({ status }) => status !== 200).length
  const sizes = { agents, sockets, rate, seconds, servers: urls.length, processors: cpus().length, load }
  const accepting = shares(samples.map(({ sent, accepted }) => accepted - sent))
  const figures = { accepting, acceptedToScreen: shares(fromAccepted), sentToScreen: shares(fromSent) }
  console.log(JSON.stringify({ ...sizes, joined, messages: samples.length, refused, missed, ...figures }, null, 2))
  process.exitCode = refused === 0 && missed === 0 ? 0 : 1
} finally {
  for (const screen of screens) screen.close()
  for (const server of servers) server.kill('SIGKILL')
  await app.close()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
}

async function serve(): Promise<string> {
  const program = fileURLToPath(new URL('../messaging/serve.ts', import.meta.url))
  const server = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  servers.push(server)
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]()
  return (JSON.parse(String((await lines.next()).value)) as { url: string }).url
}

/** Opens a few at a time, as people do in the morning; gives how many rooms were joined. */
async function openScreens(
  people: { token: string }[],
  of: { urlOf: (n: number) => string; conversations: string[] },
): Promise<number> {
  let next = 0
  let joined = 0
  const open = async (): Promise<void> => {
    for (let n = next++; n < sockets; n = next++) {
      const isList = n < agents
      const token = people[n % agents]?.token ?? ''
      const screen = await openScreen(of.urlOf(n), { token, hear: isList ? hear : () => undefined })
      screens.push(screen)
      const room = isList ? 'conversations' : `conversation:${of.conversations[n % of.conversations.length]}`
      if (await screen.join(room)) joined += 1
    }
  }
  await Promise.all(Array.from({ length: 16 }, open))
  return joined
}

/** Nobody answers here, so that the messages without an answer are as many as the messages. */
function hear(text: string, at: number): void {
  for (const [part] of text.matchAll(/\{[^{}]*"unanswered":\d+[^{}]*\}/g)) {
    const { conversationId, unanswered } = JSON.parse(part) as { conversationId: string; unanswered: number }
    const key = `${conversationId}:${unanswered}`
    const times = heard.get(key)
    if (times) times.push(at)
    else heard.set(key, [at])
  }
}

function shares(times: number[]): { p50: number; p99: number; most: number } {
  const sorted = Float64Array.from(times).sort()
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10
  return { p50: at(0.5), p99: at(0.99), most: at(1) }
}
