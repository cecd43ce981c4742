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

/** More of an answer that is being worded may be read, or none of it any more. */
export const WordingChanged = defineEvent(
  'wording.changed',
  z.object({ conversationId: z.uuid(), messageId: z.uuid() }),
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

/** Somebody who wrote paused, and is to be answered: everything up to this message. */
export const TurnDue = defineEvent(
  'turn.due',
  z.object({ conversationId: z.uuid(), messageId: z.uuid(), seq: z.int() }),
)

/** A person agreed to a purpose, or took it back. */
export const ConsentChanged = defineEvent(
  'consent.changed',
  z.object({ contactId: z.uuid(), purpose: z.enum(['messages', 'analysis']), given: z.boolean() }),
)

/** A message of ours waits to be sent. */
export const MessageQueued = defineEvent('message.queued', z.object({ conversationId: z.uuid(), messageId: z.uuid() }))

/** A channel of ours went up, down, or waits for somebody. */
export const ChannelChanged = defineEvent(
  'channel.changed',
  z.object({ accountId: z.string(), state: z.string(), reason: z.string().nullable() }),
)

/** What stands beside a conversation changed: labels, who looks or writes; of the whole desk when it names none. */
export const DeskChanged = defineEvent('desk.changed', z.object({ conversationId: z.uuid().nullable() }))

/** Somebody writes a message now: our side or the member. */
export const Typing = defineEvent(
  'typing.changed',
  z.object({ conversationId: z.uuid(), who: z.enum(['staff', 'member']) }),
)

/** There is something new for staff to look at, or it is settled. */
export const NoticeChanged = defineEvent('notice.changed', z.object({ kind: z.string() }))

/** A person was forgotten: these conversations are gone. */
export const PersonForgotten = defineEvent('person.forgotten', z.object({ conversationIds: z.array(z.uuid()) }))
