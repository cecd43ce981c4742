import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { Socket } from 'node:net'

/**
 * A browser's socket as Socket.IO speaks it over WebSocket, no more than a bench needs: it joins rooms and hears events.
 * Written out, because two thousand of the real client would measure the client.
 */
export type Screen = { join(room: string): Promise<boolean>; close(): void }

type Frame = { opcode: number; body: Buffer; rest: Buffer }

/** Opens a socket of somebody's session; `hear` gets the text of every event with the moment it came. */
export async function openScreen(
  url: string,
  of: { token: string; hear: (text: string, at: number) => void },
): Promise<Screen> {
  const { socket, head } = await upgrade(url, of.token)
  const answers = new Map<number, (isJoined: boolean) => void>()
  let asked = 0
  const opened = new Promise<void>((resolve, reject) => {
    const take = (text: string): void => {
      const at = performance.now()
      if (text === '2') write(socket, '3')
      else if (text.startsWith('0')) write(socket, '40')
      else if (text.startsWith('40')) resolve()
      else if (text.startsWith('44')) reject(new Error(`a socket was refused: ${text}`))
      else if (text.startsWith('43')) {
        const [, id = '', body = ''] = /^43(\d+)(.*)$/s.exec(text) ?? []
        answers.get(Number(id))?.(body.includes('"ok":true'))
      } else if (text.startsWith('42')) of.hear(text, at)
    }
    listen(socket, head, take)
    socket.once('close', () => reject(new Error('a socket was closed')))
  })
  await opened
  return {
    join: (room) =>
      new Promise((resolve) => {
        const id = asked++
        answers.set(id, resolve)
        write(socket, `42${id}${JSON.stringify(['join', { room }])}`)
      }),
    close: () => socket.destroy(),
  }
}

function upgrade(url: string, token: string): Promise<{ socket: Socket; head: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...{ connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
      ...{ 'sec-websocket-key': randomBytes(16).toString('base64'), authorization: `Bearer ${token}` },
    }
    const asked = request(`${url}/socket.io/?EIO=4&transport=websocket`, { headers })
    asked.once('upgrade', (_answer, socket, head) => resolve({ socket: socket as Socket, head }))
    asked.once('response', ({ statusCode }) => reject(new Error(`no socket: ${statusCode}`)))
    asked.once('error', reject)
    asked.end()
  })
}

function listen(socket: Socket, head: Buffer, take: (text: string) => void): void {
  let pending = head
  const read = (): void => {
    for (let frame = nextFrame(pending); frame; frame = nextFrame(pending)) {
      pending = frame.rest
      if (frame.opcode === 1) take(frame.body.toString())
    }
  }
  socket.on('data', (part: Buffer) => {
    pending = pending.length === 0 ? part : Buffer.concat([pending, part])
    read()
  })
  socket.on('error', () => socket.destroy())
  read()
}

/** The first whole frame; servers do not mask theirs (RFC 6455, 5.1). */
function nextFrame(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null
  const short = (bytes[1] ?? 0) & 127
  const start = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < start) return null
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  if (bytes.length < start + length) return null
  const body = bytes.subarray(start, start + length)
  return { opcode: (bytes[0] ?? 0) & 15, body, rest: bytes.subarray(start + length) }
}

/** A short text as one masked frame. */
function write(socket: Socket, text: string): void {
  const body = Buffer.from(text)
  const mask = randomBytes(4)
  const long = body.length > 125
  const head = Buffer.alloc(long ? 4 : 2)
  head[0] = 0x81
  head[1] = 0x80 | (long ? 126 : body.length)
  if (long) head.writeUInt16BE(body.length, 2)
  socket.write(Buffer.concat([head, mask, body.map((byte, at) => byte ^ (mask[at % 4] ?? 0))]))
}
