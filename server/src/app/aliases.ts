import { z } from 'zod'
import { readClaimFile } from '../modules/adjudication/index.js'
import {
  claimStatistics,
  listRecentClaims,
  OldClaim,
  OldReceiptAnswer,
  OldStatistics,
  toOldClaim,
  toOldReceiptAnswer,
  toOldStatistics,
} from '../modules/claims/index.js'
import { partOfLine, receiveDocument } from '../modules/intake/index.js'
import type { Bill } from '../modules/intake/schema.js'
import { AppError, asAppError } from '../platform/errors.js'
import { type Route, route } from '../platform/http/route.js'
import { readUpload } from '../platform/http/uploads.js'
import { waitForDocument } from './commands/claim.js'
import type { App, AppContext } from './context.js'

const define = route<AppContext>()
const OldFailure = z.object({ success: z.literal(false), error: z.string(), code: z.string() })

/**
 * The paths that the older claim form published, answered by the same use cases. They speak whole rupiah and its field
 * names; what it promised counts, not what it did.
 */
export function aliasRoutes(app: Pick<App, 'context'>): Route<AppContext>[] {
  return [
    define({
      method: 'POST',
      path: '/api/process_receipt',
      permission: 'documents.create',
      alias: true,
      tag: 'older clients',
      summary: 'A receipt becomes a claim, confirmed by sending it (older claim form)',
      response: z.union([OldReceiptAnswer, OldFailure]),
      limit: 'upload',
      async handle(ctx, { request, reply }) {
        try {
          const { fields, file } = await readUpload(request, { maxBytes: ctx.config.maxFileBytes })
          return await processReceipt(app, ctx, { bytes: file.bytes, cardNumber: fields.no_kartu ?? '' })
        } catch (error) {
          const known = asAppError(error)
          if (!known) throw error
          reply.code(known.status)
          return { success: false, error: known.message, code: known.code }
        }
      },
    }),
    define({
      method: 'GET',
      path: '/api/statistics',
      permission: 'claims.statistics',
      alias: true,
      tag: 'older clients',
      summary: 'Counts and sums (older claim form)',
      response: OldStatistics,
      handle: async (ctx) => toOldStatistics(await claimStatistics(ctx, {})),
    }),
    define({
      method: 'GET',
      path: '/api/claims',
      permission: 'claims.read',
      alias: true,
      tag: 'older clients',
      summary: 'The last 50 claims (older claim form)',
      response: z.array(OldClaim),
      handle: async (ctx) => (await listRecentClaims(ctx, { limit: 50 })).map(toOldClaim),
    }),
  ]
}

async function processReceipt(
  app: Pick<App, 'context'>,
  ctx: AppContext,
  input: { bytes: Uint8Array; cardNumber: string },
) {
  const document = await receiveDocument(ctx, {
    ...input,
    kind: 'receipt',
    claimId: null,
    source: 'alias',
    confirm: true,
  })
  const finished = await waitForDocument(app, document.id)
  if (finished.problem) throw new AppError('invalid', finished.problem)
  if (!finished.claimId) {
    throw new AppError('unavailable', 'document.still-reading', {
      message: 'The document is kept and still being read; look at the list of claims in a moment.',
    })
  }
  // Read as the system: the caller may send for a member without being allowed to look at claims.
  const claim = await readClaimFile(app.context, { claimId: finished.claimId })
  return toOldReceiptAnswer({ ...claim, items: itemsOf(claim.bill) })
}

function itemsOf(bill: Bill) {
  const of = (part: ReturnType<typeof partOfLine>): string[] =>
    bill.lines.filter((line) => partOfLine(line) === part).map((line) => line.description)
  return { procedures: of('procedures'), medicines: of('medicines'), tests: of('tests') }
}
