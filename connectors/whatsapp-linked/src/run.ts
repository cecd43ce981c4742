import type { AddressInfo } from 'node:net'
import { createCommands } from './commands.js'
import { hardenSignatures, requireTrustedLines, say, silenceSecrets } from './harden.js'
import { Link, type LinkSettings } from './link.js'
import { MEDIA_HOST } from './media.js'
import { connectToPeriksa } from './periksa.js'

export type RunSettings = {
  serverUrl: string
  secret: string
  host: string
  port: number
  mediaHost?: string
} & Partial<Omit<LinkSettings, 'periksa'>>

/** Runs the connector: hardens the library, listens for the server, and takes up its session. */
export async function runConnector({ serverUrl, secret, host, port, mediaHost, ...rest }: RunSettings) {
  requireTrustedLines(process.env)
  hardenSignatures()
  silenceSecrets()
  const periksa = connectToPeriksa({ url: serverUrl, secret })
  const link = new Link({ typingMs: 30, random: Math.random, ...rest, periksa })
  const server = createCommands({ link, secret, mediaHost: mediaHost ?? MEDIA_HOST })
  await new Promise<void>((ready) => server.listen(port, host, ready))
  const address = server.address() as AddressInfo
  say('listening', { port: address.port })
  await startPatiently(() => link.start())
  return {
    url: `http://${host}:${address.port}`,
    link,
    async stop(): Promise<void> {
      await link.stop()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** The server may start after us. */
async function startPatiently(start: () => Promise<void>): Promise<void> {
  for (let wait = 500; ; wait = Math.min(30_000, wait * 2)) {
    try {
      return await start()
    } catch (error) {
      say('the server is not there yet', { error: error instanceof Error ? error.message : '', waitMs: wait })
      await new Promise((done) => setTimeout(done, wait))
    }
  }
}
