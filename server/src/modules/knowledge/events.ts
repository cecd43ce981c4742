import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.js'

/** What may be answered from changed: a version was published or withdrawn, a document went or came back, words were taught. */
export const KnowledgeChanged = defineEvent('knowledge.changed', z.object({ documentId: z.uuid().nullable() }))
