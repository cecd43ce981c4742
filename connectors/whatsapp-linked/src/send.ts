import { createHash } from 'node:crypto'
import type { BinaryNode, WASocket } from 'baileys'
import type { Send, SendAnswer } from './protocol.js'

const HEAR_MS = 10_000
const MOST_TYPING_MS = 2500

/** Our id in the form WhatsApp's own programs use; always the same, so that a second try is the same message. */
export function wireIdOf(messageId: string): string {
  return `3EB0${createHash('sha256').update(messageId).digest('hex').slice(0, 18).toUpperCase()}`
}

/**
 * Sends a text and waits for WhatsApp to take it: the library itself says it was sent before it knows. A refusal is not
 * tried again, since that makes a restricted number's standing worse.
 */
export async function sendAndHear(socket: WASocket, message: Send, typingMs: number): Promise<SendAnswer> {
  const externalId = wireIdOf(message.messageId)
  const jid = `${message.to.value}@${message.to.kind === 'lid' ? 'lid' : 's.whatsapp.net'}`
  await type(socket, jid, Math.min(MOST_TYPING_MS, message.text.length * typingMs))
  const heard = hear(socket, externalId)
  try {
    await socket.sendMessage(jid, { text: message.text }, { messageId: externalId })
  } catch (error) {
    heard.stop()
    const code = (error as { output?: { statusCode?: number } }).output?.statusCode
    return { kind: 'refused', reason: `linked.${code ?? 'failed'}`, retryable: code === 428 || code === 408 }
  }
  const answer = await heard.answer
  if (answer === null) return { kind: 'unknown', reason: 'linked.no-answer' }
  return answer === 'taken'
    ? { kind: 'accepted', externalId }
    : { kind: 'refused', reason: `linked.${answer}`, retryable: false }
}

async function type(socket: WASocket, jid: string, ms: number): Promise<void> {
  if (ms === 0) return
  await socket.sendPresenceUpdate('composing', jid).catch(() => undefined)
  await new Promise((done) => setTimeout(done, ms))
}

/** WhatsApp's answer to one message: taken, the code of its refusal, or null for silence. */
function hear(socket: WASocket, id: string): { answer: Promise<string | null>; stop(): void } {
  let settle: (answer: string | null) => void = () => undefined
  const onAck = ({ attrs }: BinaryNode): void => {
    if (attrs.id === id) settle(attrs.error ?? 'taken')
  }
  const answer = new Promise<string | null>((done) => {
    const timer = setTimeout(() => settle(null), HEAR_MS)
    settle = (what) => {
      clearTimeout(timer)
      socket.ws.off('CB:ack,class:message', onAck)
      done(what)
    }
  })
  socket.ws.on('CB:ack,class:message', onAck)
  return { answer, stop: () => settle(null) }
}
