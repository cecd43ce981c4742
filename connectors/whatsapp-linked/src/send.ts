import { createHash } from 'node:crypto'
import type { AnyMessageContent, BinaryNode, WASocket } from 'baileys'
import type { Send, SendAnswer, SendFile } from './protocol.js'

const HEAR_MS = 10_000
/** With the fetching before and the hearing after shorter than the server waits. */
const UPLOAD_MS = 20_000
const MOST_TYPING_MS = 2500

/** Our id in the form WhatsApp's own programs use; always the same, so that a second try is the same message. */
export function wireIdOf(messageId: string): string {
  return `3EB0${createHash('sha256').update(messageId).digest('hex').slice(0, 18).toUpperCase()}`
}

type Outgoing = Send | (SendFile & { bytes: Buffer })

/**
 * Sends a text or a file and waits for WhatsApp to take it: the library itself says it was sent before it knows. A refusal is not
 * tried again, since that makes a restricted number's standing worse.
 */
export async function sendAndHear(socket: WASocket, message: Outgoing, typingMs: number): Promise<SendAnswer> {
  const externalId = wireIdOf(message.messageId)
  const jid = `${message.to.value}@${message.to.kind === 'lid' ? 'lid' : 's.whatsapp.net'}`
  await type(socket, jid, Math.min(MOST_TYPING_MS, message.text.length * typingMs))
  const heard = hear(socket, externalId)
  try {
    await socket.sendMessage(jid, contentOf(message), { messageId: externalId, mediaUploadTimeoutMs: UPLOAD_MS })
  } catch (error) {
    heard.stop()
    const code = (error as { output?: { statusCode?: number } }).output?.statusCode
    // No message names the file before WhatsApp's host has it.
    if ('bytes' in message && code === 500) return { kind: 'refused', reason: 'linked.upload-failed', retryable: true }
    return { kind: 'refused', reason: `linked.${code ?? 'failed'}`, retryable: code === 428 || code === 408 }
  }
  const answer = await heard.answer()
  if (answer === null) return { kind: 'unknown', reason: 'linked.no-answer' }
  return answer === 'taken'
    ? { kind: 'accepted', externalId }
    : { kind: 'refused', reason: `linked.${answer}`, retryable: false }
}

/** For a thumbnail the library would write the plain picture to disk; an empty one keeps it in memory. */
function contentOf(message: Outgoing): AnyMessageContent {
  if (!('bytes' in message)) return { text: message.text }
  const { mediaType: mimetype, fileName } = message.file
  const caption = message.text === '' ? {} : { caption: message.text }
  return mimetype === 'application/pdf'
    ? { document: message.bytes, mimetype, fileName, ...caption }
    : { image: message.bytes, mimetype, jpegThumbnail: '', ...caption }
}

async function type(socket: WASocket, jid: string, ms: number): Promise<void> {
  if (ms === 0) return
  await socket.sendPresenceUpdate('composing', jid).catch(() => undefined)
  await new Promise((done) => setTimeout(done, ms))
}

/** WhatsApp's answer to one message, heard from now on: taken, the code of its refusal, or null for silence. */
function hear(socket: WASocket, id: string): { answer(): Promise<string | null>; stop(): void } {
  let settle: (answer: string | null) => void = () => undefined
  const heard = new Promise<string | null>((done) => {
    settle = done
  })
  const onAck = ({ attrs }: BinaryNode): void => {
    if (attrs.id === id) settle(attrs.error ?? 'taken')
  }
  const stop = (): void => {
    socket.ws.off('CB:ack,class:message', onAck)
    settle(null)
  }
  socket.ws.on('CB:ack,class:message', onAck)
  return {
    async answer() {
      const timer = setTimeout(stop, HEAR_MS)
      const answer = await heard
      clearTimeout(timer)
      stop()
      return answer
    },
    stop,
  }
}
