import { connect } from 'node:net'
import type { Config } from '../config.js'
import { AppError } from '../errors.js'

const CHUNK = 64 * 1024
/** A scanner that takes longer is as good as none. */
const TIMEOUT_MS = 30_000

/**
 * Shows bytes to the virus scanner (clamd's INSTREAM), before they are kept. Gives whether one looked: false where none
 * is set up, which is shown as "not scanned". Where one is set up and does not answer, nothing is let in.
 * @throws AppError `document.infected`, `document.scanner-unavailable`
 */
export async function scanBytes({ clamd }: Pick<Config, 'clamd'>, bytes: Uint8Array): Promise<boolean> {
  if (!clamd) return false
  const answer = await askClamd(clamd, bytes).catch((cause: unknown) => {
    throw new AppError('unavailable', 'document.scanner-unavailable', { cause })
  })
  if (/^stream: OK\0?$/.test(answer)) return true
  // The signature's name is for the log; whoever sent the file learns only that it was refused.
  if (/ FOUND\0?$/.test(answer)) throw new AppError('invalid', 'document.infected', { cause: new Error(answer) })
  throw new AppError('unavailable', 'document.scanner-unavailable', { cause: new Error(answer) })
}

/** One exchange: the command, chunks each with its length before it, an empty one at the end, and one line back. */
function askClamd(where: { host: string; port: number }, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(where)
    const parts: Buffer[] = []
    // Over the whole exchange: an answer that trickles is no answer.
    const late = setTimeout(() => socket.destroy(new Error('the scanner is too slow')), TIMEOUT_MS)
    socket.on('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += CHUNK) {
        const chunk = bytes.subarray(at, at + CHUNK)
        socket.write(lengthOf(chunk.length))
        socket.write(chunk)
      }
      socket.write(lengthOf(0))
    })
    socket.on('data', (part: Buffer) => {
      parts.push(part)
      // A line of clamd's is short; more is something else.
      if (Buffer.concat(parts).length > 4096) socket.destroy(new Error('the scanner says too much'))
    })
    socket.on('error', reject)
    socket.on('close', () => {
      clearTimeout(late)
      const said = Buffer.concat(parts).toString('utf8').trim()
      if (said === '') reject(new Error('the scanner closed without an answer'))
      else resolve(said)
    })
  })
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(count)
  return length
}
