import { z } from 'zod'
import type { Conversation, LinkedTelephone, Message } from '../modules/inbox/schema.js'
import type { readPerformance } from '../modules/insights/index.js'

export const OldMessage = z.object({
  id: z.string(),
  content: z.string(),
  timestamp: z.string(),
  isFromUser: z.boolean(),
})
export const OldChat = z.object({
  id: z.string(),
  sender: z.string(),
  senderName: z.string().nullable(),
  lastMessage: z.string(),
  lastTimestamp: z.string(),
  messages: z.array(OldMessage),
  botEnabled: z.boolean(),
  unansweredCount: z.int(),
})
/** A conversation as the older dashboard knew a chat. Its `sender` is our id of the conversation, never a telephone number. */
export function toOldChat(conversation: Conversation, messages: Message[]): z.infer<typeof OldChat> {
  const shown = messages.filter(({ direction }) => direction !== 'note')
  const last = shown.at(-1)
  return {
    ...{ id: conversation.id, sender: conversation.id, senderName: conversation.displayName },
    lastMessage: last?.content.text ?? '',
    lastTimestamp: last?.sentAt ?? conversation.changedAt,
    messages: shown.map(({ id, content, sentAt, direction }) => ({
      ...{ id, content: content.text ?? '', timestamp: sentAt, isFromUser: direction === 'in' },
    })),
    ...{ botEnabled: conversation.botEnabled, unansweredCount: conversation.unanswered },
  }
}

/** The older service knew three states. */
export function oldStateOf({ state }: LinkedTelephone): 'connected' | 'connecting' | 'disconnected' {
  if (state === 'open') return 'connected'
  return ['qr', 'code', 'connecting', 'reconnecting'].includes(state) ? 'connecting' : 'disconnected'
}

export const OldStatus = z.object({
  status: z.enum(['connected', 'connecting', 'disconnected']),
  timestamp: z.string(),
  qrCode: z.string().nullable(),
  connectedNumber: z.string().nullable(),
})

/** How the linked telephone stands, as the older service told it; `qrCode` is the text of the code. */
export function oldStatusOf(telephone: LinkedTelephone, now: Date): z.infer<typeof OldStatus> {
  const { qr, number: connectedNumber } = telephone
  return { status: oldStateOf(telephone), timestamp: now.toISOString(), qrCode: qr?.text ?? null, connectedNumber }
}

const OldDay = z.object({ api_calls: z.int(), total_response_time: z.number(), error_count: z.int() })

export const OldPerformance = z.object({
  ...{ api_calls: z.int(), total_response_time: z.number(), average_response_time: z.number() },
  ...{ success_rate: z.number(), error_count: z.int() },
  daily_metrics: z.record(z.string(), OldDay),
})

/** Times in seconds, the share of what went well in per cent. */
export function toOldPerformance({
  total,
  series,
}: Awaited<ReturnType<typeof readPerformance>>): z.infer<typeof OldPerformance> {
  const timeOf = (one: typeof total): number =>
    (one.averageSeconds ?? 0) * (one.answeredByAssistant + one.answeredByStaff)
  const days = series.map((one) => [
    one.start,
    { api_calls: one.turns, total_response_time: timeOf(one), error_count: one.failed },
  ])
  return {
    ...{ api_calls: total.turns, total_response_time: timeOf(total), error_count: total.failed },
    average_response_time: total.averageSeconds ?? 0,
    success_rate: total.turns === 0 ? 0 : (100 * Math.max(0, total.turns - total.failed)) / total.turns,
    daily_metrics: Object.fromEntries(days),
  }
}

/** Asked for so many days up to today, in steps of a day. */
export function lastDays(today: string, days: number): { from: string; interval: 'day' } {
  const from = new Date(Date.parse(`${today}T00:00:00Z`) - (days - 1) * 86_400_000)
  return { from: from.toISOString().slice(0, 10), interval: 'day' }
}
