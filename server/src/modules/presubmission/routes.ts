import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { readUpload } from '../../platform/http/uploads.js'
import { previewClaims } from './preview-claims.js'
import { PresubmissionReport } from './schema.js'

const define = route<Context>()
const MOST_BYTES = 5 * 1024 * 1024

export const presubmissionRoutes: Route<Context>[] = [
  define({
    ...{ method: 'POST', path: '/api/v1/presubmission/preview', permission: 'claims.preview', tag: 'Claims' },
    ...{ limit: 'upload', keepsNothing: true },
    summary: 'Draft claims by the payer’s rules: why they may be held, and what to mend first; nothing is kept',
    response: PresubmissionReport,
    async handle(ctx, { request, reply }) {
      const maxBytes = Math.min(MOST_BYTES, ctx.config.maxFileBytes)
      const { file } = await readUpload(request, { maxBytes })
      reply.header('cache-control', 'no-store')
      return previewClaims(ctx, { bytes: file.bytes })
    },
  }),
]
