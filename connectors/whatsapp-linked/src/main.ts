import { z } from 'zod'
import { say } from './harden.js'
import { runConnector } from './run.js'

const Environment = z.object({
  /** Where Periksa answers. */
  PERIKSA_URL: z.url().default('http://127.0.0.1:8000'),
  /** The same as the server's WHATSAPP_LINKED_SECRET. */
  WHATSAPP_LINKED_SECRET: z.string().min(32),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8055),
})

const read = Environment.safeParse(process.env)
if (!read.success) {
  for (const { path, message } of read.error.issues) say('setting', { name: path.join('.'), problem: message })
  process.exit(2)
}
const { PERIKSA_URL: serverUrl, WHATSAPP_LINKED_SECRET: secret, HOST: host, PORT: port } = read.data
const running = await runConnector({ serverUrl, secret, host, port })
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running.stop().then(() => process.exit(0))
  })
}
