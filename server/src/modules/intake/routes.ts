import { z } from 'zod'
import { AppError } from '../../platform/errors.js'
import { type Route, route } from '../../platform/http/route.js'
import { readUpload } from '../../platform/http/uploads.js'
import type { IntakeContext } from './read-bill.js'
import { readDocument, readPageImage } from './read-document.js'
import { receiveDocument } from './receive-document.js'
import { Bill, DocumentKind, DocumentRecord } from './schema.js'
import { summariseReadings } from './summarise-readings.js'

const define = route<IntakeContext>()
const DocumentParams = z.object({ id: z.uuid() })
const UploadFields = z.strictObject({
  cardNumber: z.string(),
  kind: DocumentKind.default('receipt'),
  claimId: z.uuid().optional(),
})

export const intakeRoutes: Route<IntakeContext>[] = [
  define({
    method: 'POST',
    path: '/api/v1/documents',
    permission: 'documents.create',
    tag: 'documents',
    summary: 'Send a photo, scan or PDF; it is read in the background',
    response: DocumentRecord,
    status: 202,
    limit: 'upload',
    async handle(ctx, { request }) {
      const upload = await readUpload(request, { maxBytes: ctx.config.maxFileBytes })
      const fields = UploadFields.safeParse(upload.fields)
      if (!fields.success) throw new AppError('invalid', 'request.invalid')
      const { cardNumber, kind, claimId = null } = fields.data
      const source = ctx.actor.kind === 'service' ? 'program' : 'web'
      return receiveDocument(ctx, { bytes: upload.file.bytes, cardNumber, kind, claimId, source, confirm: false })
    },
  }),
  define({
    method: 'GET',
    path: '/api/v1/documents/:id',
    permission: 'documents.read',
    tag: 'documents',
    summary: 'How far the reading of a document is, and what was read',
    params: DocumentParams,
    response: DocumentRecord.extend({ bill: Bill.nullable() }),
    handle: (ctx, { params }) => readDocument(ctx, { documentId: params.id }),
  }),
  define({
    method: 'GET',
    path: '/api/v1/documents/:id/pages/:page',
    permission: 'documents.read',
    tag: 'documents',
    summary: 'One page as an upright image',
    params: DocumentParams.extend({ page: z.coerce.number().int().min(1).max(100) }),
    response: null,
    async handle(ctx, { params, reply }) {
      const image = await readPageImage(ctx, { documentId: params.id, page: params.page })
      return reply.header('content-disposition', 'inline').type(image.mediaType).send(image.bytes)
    },
  }),
  define({
    method: 'GET',
    path: '/api/v1/reading-log/summary',
    permission: 'reading-log.read',
    tag: 'documents',
    summary: 'Readings by outcome with their median time',
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(366).default(30) }),
    response: z.array(z.object({ outcome: z.string(), count: z.int(), medianMilliseconds: z.number().nullable() })),
    handle: (ctx, { query }) => summariseReadings(ctx, query),
  }),
]
