import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.js'

/** Somebody wrote to us; kept, in its place, and not yet answered. */
export const MessageReceived = defineEvent(
  'message.received',
  z.object({ conversationId: z.uuid(), messageId: z.uuid(), seq: z.int() }),
)

/** A message was added or changed, or its delivery moved on. */
export const MessageChanged = defineEvent(
  'message.changed',
  z.object({ conversationId: z.uuid(), messageId: z.uuid(), seq: z.int() }),
)

/** Who answers a conversation changed, or what its row in a list says. */
export const ConversationChanged = defineEvent(
  'conversation.changed',
  z.object({
    conversationId: z.uuid(),
    state: z.string(),
    owner: z.string().nullable(),
    epoch: z.int(),
    unanswered: z.int(),
  }),
)

/** A message of ours waits to be sent. */
export const MessageQueued = defineEvent('message.queued', z.object({ conversationId: z.uuid(), messageId: z.uuid() }))

/** A channel of ours went up, down, or waits for somebody. */
export const ChannelChanged = defineEvent(
  'channel.changed',
  z.object({ accountId: z.string(), state: z.string(), reason: z.string().nullable() }),
)
