import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.js'
import { DocumentKind, ReadingStage } from './schema.js'

/** A document is kept and waits to be read. */
export const DocumentReceived = defineEvent(
  'document.received',
  z.object({ documentId: z.uuid(), kind: DocumentKind, confirm: z.boolean() }),
)

/** Reading came one stage further. */
export const DocumentStageReached = defineEvent(
  'document.stage-reached',
  z.object({ documentId: z.uuid(), stage: ReadingStage }),
)

/** The document is read and stands in a claim. */
export const DocumentFiled = defineEvent('document.filed', z.object({ documentId: z.uuid(), claimId: z.uuid() }))

/** The document was read and is not what it should be (`document.not-medical`), or could not be read. */
export const DocumentRefused = defineEvent(
  'document.refused',
  z.object({ documentId: z.uuid(), state: z.enum(['refused', 'failed']), problem: z.string() }),
)

/** A person corrected fields of a bill. */
export const BillCorrected = defineEvent(
  'bill.corrected',
  z.object({ billId: z.uuid(), documentId: z.uuid(), claimId: z.uuid().nullable() }),
)
