import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import type { ClaimDetail, ClaimFile } from '../claims/schema.js'
import { documentsOfClaim, readBillRecord } from '../intake/index.js'
import { withoutContent, withoutPeople } from './showing/masked-bill.js'

type Papers = Pick<ClaimDetail, 'bill' | 'corrections' | 'documents'>
type Ctx = Needs<'db' | 'vault' | 'actor'>

/** The bill behind a claim the actor may see, its corrections and documents, as far as the actor may see those. */
export async function loadClaimPapers(ctx: Ctx, file: ClaimFile): Promise<Papers> {
  const record = await readBillRecord(ctx, { billId: file.billId })
  if (!record) throw new AppError('not-found', 'bill.not-found')
  const scope = scopeOf(ctx.actor, 'bills.read')
  const documents = await loadDocuments(ctx, file)
  if (scope === null) return { bill: withoutContent(record.corrected), corrections: [], documents }
  if (scope === 'pseudonymised') return { bill: withoutPeople(record.corrected), corrections: [], documents }
  const corrections = record.corrections.map(({ field, was, becomes, actor, at }) => ({
    field,
    from: plain(was),
    to: plain(becomes),
    actor: namesStaff(ctx) || actor === ctx.actor.id ? actor : 'staff',
    at: at.toISOString(),
  }))
  return { bill: record.corrected, corrections, documents }
}

/** Members and facilities see that our people corrected something, not which of them. */
function namesStaff(ctx: Ctx): boolean {
  const scope = scopeOf(ctx.actor, 'claims.read')
  return scope === 'any' || scope === 'assigned'
}

async function loadDocuments(ctx: Ctx, file: ClaimFile): Promise<Papers['documents']> {
  const known = new Map((await documentsOfClaim(ctx, { claimId: file.id })).map((one) => [one.id as string, one]))
  return file.documents.map((one) => {
    const record = known.get(one.id)
    const { mediaType = 'application/octet-stream', pages = 0, scanned = false } = record ?? {}
    return { ...one, mediaType, pages, scanned }
  })
}

/** Corrections are kept as JSON text; nothing is shown as an empty text. */
function plain(json: string): string {
  const value: unknown = JSON.parse(json)
  return value === null ? '' : String(value)
}
