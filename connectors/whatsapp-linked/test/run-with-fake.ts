import { createInterface } from 'node:readline'
import { runConnector } from '../src/run.js'
import { type Account, FakeWhatsApp } from './fake-whatsapp.js'
import { PlainAgent } from './file-host.js'
import { trustTestRoot } from './noise.js'
import type { Person } from './person.js'

/**
 * The connector against a WhatsApp of our own, steered by lines on its input, to look at it in the browser:
 * `scan`, `say TEXT`, `drop`, `shown`. Needs WHATSAPP_LINKED_SECRET and PERIKSA_URL.
 */
const whatsapp = new FakeWhatsApp(trustTestRoot(), 8)
const { url, mediaHost } = await whatsapp.listen()
const running = await runConnector({
  serverUrl: process.env.PERIKSA_URL ?? 'http://127.0.0.1:8000',
  secret: process.env.WHATSAPP_LINKED_SECRET ?? '',
  ...{ host: '127.0.0.1', port: Number(process.env.PORT ?? 8055), url, mediaHost, typingMs: 0 },
  fileAgent: new PlainAgent(),
})
// The number itself is also somebody to write to: its chat with itself.
whatsapp.person('6281200000001', '900000000000001', 'Kami')
const budi: Person = whatsapp.person('6281399990001', '800000000000001', 'Budi Contoh')
let account: Account | null = null

createInterface({ input: process.stdin }).on('line', (line) => {
  const [word = '', ...rest] = line.split(' ')
  act(word, rest.join(' ')).catch((error: Error) => process.stdout.write(`failed: ${error.message}\n`))
})

async function act(word: string, rest: string): Promise<void> {
  const { qr } = running.link.told()
  if (word === 'scan' && qr) account = whatsapp.scan(qr.text)
  else if (word === 'say' && account) await whatsapp.write(account, budi, { conversation: rest })
  else if (word === 'drop' && account) whatsapp.drop(account)
  process.stdout.write(
    `${JSON.stringify({ did: word, shown: whatsapp.shown.map(({ to, text }) => ({ to, text })), state: running.link.told().state })}\n`,
  )
}
