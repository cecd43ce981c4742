import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { scanBytes } from '../../platform/files/scan.js'
import { recordTrail } from '../../platform/trail/record.js'
import { identifyMember } from '../registry/index.js'
import { DocumentReceived } from './events.js'
import { mediaTypeOf } from './media/media-type.js'
import type { DocumentKind, DocumentRecord } from './schema.js'
import { findBillId, keepDocument, toRecord } from './store.js'

export type ReceiveDocumentInput = {
  bytes: Uint8Array
  cardNumber: string
  kind: DocumentKind
  /** The claim it is added to; a receipt without one starts a claim. */
  claimId: string | null
  source: 'web' | 'alias' | 'cli' | 'program'
  /** True where the sender confirms by sending: aliases and the command line. */
  confirm: boolean
}

/**
 * Keeps a document durably and announces it. Sending the same file again for the same member answers the first one.
 * @throws AppError `document.empty`, `document.too-large`, `document.unsupported-type`, `claim.card-number-invalid`,
 * `claim.member-unknown`, `claim.member-inactive`, `document.infected`, `document.scanner-unavailable`; nothing is kept then.
 */
export async function receiveDocument(
  ctx: Needs<'db' | 'files' | 'events' | 'clock' | 'ids' | 'vault' | 'actor' | 'config'>,
  input: ReceiveDocumentInput,
): Promise<DocumentRecord> {
  const mediaType = checkFile(input.bytes, ctx.config.maxFileBytes)
  const member = await checkMember(ctx, input.cardNumber)
  const scanned = await scanBytes(ctx.config, input.bytes)
  const address = ctx.files.put(input.bytes)
  return ctx.db.transaction(async (tx) => {
    const { row, isNew } = await keepDocument(tx, {
      id: ctx.ids.next(),
      memberId: member.id,
      facilityId: ctx.actor.facilityId,
      uploadedBy: ctx.actor.id,
      source: input.source,
      kind: input.kind,
      mediaType,
      bytes: input.bytes.length,
      address,
      state: 'received',
      stage: 'received',
      targetClaimId: input.claimId,
      receivedAt: ctx.clock.now(),
      scannedAt: scanned ? ctx.clock.now() : null,
    })
    if (isNew) {
      await recordTrail(ctx, tx, { action: 'documents.receive', resource: 'document', resourceId: row.id })
      await ctx.events.tell(tx, DocumentReceived({ documentId: row.id, kind: input.kind, confirm: input.confirm }))
    }
    return toRecord(row, await findBillId(tx, row.id))
  })
}

/**
 * What a file is, by its content.
 * @throws AppError `document.empty`, `document.too-large`, `document.unsupported-type`
 */
export function checkFile(bytes: Uint8Array, maxBytes: number): string {
  if (bytes.length === 0) throw new AppError('invalid', 'document.empty')
  if (bytes.length > maxBytes) throw new AppError('invalid', 'document.too-large', { details: { maxBytes } })
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) throw new AppError('invalid', 'document.unsupported-type')
  return mediaType
}

/** The card must be well formed, known and active; a member may use only their own, and learns nothing of others'. */
async function checkMember(ctx: Needs<'db' | 'vault' | 'actor' | 'clock'>, cardNumber: string) {
  if (!/^\d{13}$/.test(cardNumber)) throw new AppError('invalid', 'claim.card-number-invalid')
  const found = await identifyMember(ctx, { cardNumber })
  const own = !ctx.actor.roles.includes('member') || found?.member.id === ctx.actor.memberId
  if (!found || !own) throw new AppError('precondition', 'claim.member-unknown')
  if (found.member.status !== 'active') throw new AppError('precondition', 'claim.member-inactive')
  return found.member
}
