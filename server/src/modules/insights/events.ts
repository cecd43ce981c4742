import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.js'

/** Nobody wrote in a conversation for a while: it may be read as a whole. */
export const ConversationRested = defineEvent('conversation.rested', z.object({ conversationId: z.uuid() }))

/** A conversation was analysed, or its analysis corrected. */
export const ConversationAnalysed = defineEvent(
  'conversation.analysed',
  z.object({ conversationId: z.uuid(), analysisId: z.uuid() }),
)
