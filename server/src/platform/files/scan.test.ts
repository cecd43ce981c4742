import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { scanBytes } from './scan.js'

let close = (): void => undefined
afterEach(() => close())

/** A scanner that finds a word, as clamd does: it reads the command and the chunks, and answers one line. */
async function fakeClamd(answer?: (socket: Socket) => void): Promise<{ clamd: { host: string; port: number } }> {
  const server = createServer((socket) => {
    if (answer) return answer(socket)
    let got = Buffer.alloc(0)
    socket.on('data', (part) => {
      got = Buffer.concat([got, part])
      const content = contentOf(got)
      if (content === null) return
      socket.end(content.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => server.close()
  return { clamd: { host: '127.0.0.1', port: (server.address() as AddressInfo).port } }
}

/** What was sent, once it is whole; null before. */
function contentOf(got: Buffer): string | null {
  const command = 'zINSTREAM\0'
  if (got.subarray(0, command.length).toString() !== command) return null
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts).toString('latin1')
    parts.push(got.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

describe('a virus scanner', () => {
  it('looks at all of a file, also at one of many chunks', async () => {
    const config = await fakeClamd()
    const large = Buffer.alloc(200_001, 'a')
    expect(await scanBytes(config, large)).toBe(true)
    large.write('EICAR', 199_990)
    await expect(scanBytes(config, large)).rejects.toMatchObject({ code: 'document.infected', kind: 'invalid' })
  })

  it('is none where none is set up', async () => {
    expect(await scanBytes({ clamd: null }, Buffer.from('EICAR'))).toBe(false)
  })

  it.each<[string, (socket: Socket) => void]>([
    ['refuses the size', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['hangs up', (socket) => socket.destroy()],
    ['says OK among other things', (socket) => socket.end('stream: OK\nstream: Evil FOUND maybe\0')],
    ['talks without end', (socket) => socket.write('x'.repeat(10_000))],
  ])('that %s lets nothing in', async (_name, answer) => {
    const config = await fakeClamd(answer)
    await expect(scanBytes(config, Buffer.from('a bill'))).rejects.toMatchObject({
      code: 'document.scanner-unavailable',
    })
  })

  it('that is not there lets nothing in', async () => {
    const clamd = { host: '127.0.0.1', port: 1 }
    await expect(scanBytes({ clamd }, Buffer.from('a bill'))).rejects.toMatchObject({
      code: 'document.scanner-unavailable',
    })
  })
})
