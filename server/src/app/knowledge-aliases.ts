import { z } from 'zod'
import { addDocument, knowledgeStatus, LARGEST_FILE } from '../modules/knowledge/index.js'
import { type Route, route } from '../platform/http/route.js'
import { readUpload } from '../platform/http/uploads.js'
import type { AppContext } from './context.js'

const define = route<AppContext>()
const tag = 'older clients'

/**
 * The document paths of the older WhatsApp chatbot. They steer what members are told, so they need an administrator's
 * session even where other older paths are open. What comes in waits for review like every upload; there are no vectors
 * here, so the status tells passages in their place.
 */
export const knowledgeAliasRoutes: Route<AppContext>[] = [
  define({
    method: 'POST',
    path: '/documents/upload',
    permission: 'knowledge.control',
    tag,
    summary: 'A document as a draft of the knowledge (older chatbot)',
    response: z.object({
      success: z.literal(true),
      message: z.string(),
      file_name: z.string(),
      file_size: z.int(),
      chunks: z.int(),
    }),
    limit: 'upload',
    async handle(ctx, { request }) {
      const { file } = await readUpload(request, { maxBytes: LARGEST_FILE })
      const title = file.filename.replace(/\.[a-z0-9]{1,8}$/i, '').slice(0, 200) || file.filename
      const about = { title, language: 'id' as const, category: 'umum', source: file.filename }
      const added = await addDocument(ctx, { bytes: file.bytes, fileName: file.filename, about, documentId: null })
      return {
        success: true,
        message: added.isNew
          ? 'Kept as a draft; it answers once it is reviewed and published.'
          : 'This file was there already.',
        file_name: file.filename,
        file_size: file.bytes.length,
        chunks: added.passages,
      }
    },
  }),
  define({
    method: 'GET',
    path: '/documents/status',
    permission: 'knowledge.control',
    tag,
    summary: 'How much there is to answer from (older chatbot)',
    response: z.object({
      status: z.literal('ready'),
      index_name: z.string(),
      vector_count: z.int(),
      dimension: z.int(),
      metric: z.string(),
      pod_type: z.string(),
      namespaces: z.array(z.string()),
    }),
    async handle(ctx) {
      const { passages } = await knowledgeStatus(ctx)
      return {
        status: 'ready',
        index_name: 'knowledge',
        vector_count: passages,
        dimension: 0,
        metric: 'bm25',
        pod_type: 'in-process',
        namespaces: [],
      }
    },
  }),
]
