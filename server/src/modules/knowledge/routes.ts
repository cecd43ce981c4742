import { z } from 'zod'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { type Route, route } from '../../platform/http/route.js'
import { readUpload } from '../../platform/http/uploads.js'
import { addDocument, LARGEST_FILE } from './add-document.js'
import { addSynonym } from './add-synonym.js'
import { deleteDocument } from './delete-document.js'
import { knowledgeStatus } from './knowledge-status.js'
import { listDocuments } from './list-documents.js'
import { listQuestions } from './list-questions.js'
import { listSynonyms } from './list-synonyms.js'
import { moveVersion } from './move-version.js'
import { readPassages } from './read-passages.js'
import { reindexDocuments } from './reindex-documents.js'
import { removeSynonym } from './remove-synonym.js'
import {
  AddedDocument,
  DocumentAbout,
  type ExtractText,
  FailedQuestion,
  KnowledgeDocument,
  KnowledgeLanguage,
  KnowledgePassage,
  KnowledgeStatus,
  Synonym,
  SynonymInput,
  TriedQuestion,
  VersionMove,
  VersionState,
} from './schema.js'
import { settleQuestion } from './settle-question.js'
import { tryQuestion } from './try-question.js'

export type KnowledgeContext = Needs<'db' | 'vault' | 'files' | 'events' | 'clock' | 'ids' | 'actor' | 'config'> & {
  extractText: ExtractText
}

const define = route<KnowledgeContext>()
const tag = 'knowledge'
const ById = z.strictObject({ id: z.uuid() })
const Done = z.object({ done: z.literal(true) })
const base = '/api/v1/knowledge'

export const knowledgeRoutes: Route<KnowledgeContext>[] = [
  define({
    method: 'GET',
    path: `${base}/documents`,
    permission: 'knowledge.read',
    tag,
    summary: 'Documents the assistant may answer from, with their versions, grade of support and source',
    query: z.strictObject({ deleted: z.stringbool().default(false) }),
    response: z.array(KnowledgeDocument),
    handle: (ctx, { query }) => listDocuments(ctx, query),
  }),
  define({
    method: 'POST',
    path: `${base}/documents`,
    permission: 'knowledge.edit',
    tag,
    summary: 'Send a document (txt, md, pdf, docx, html) as a draft; fields title, language, category, source',
    response: AddedDocument,
    status: 201,
    limit: 'upload',
    async handle(ctx, { request }) {
      requireScope(ctx.actor, 'knowledge.edit')
      const { fields, file } = await readUpload(request, { maxBytes: LARGEST_FILE })
      const { documentId, ...rest } = fields
      const about = DocumentAbout.safeParse(rest)
      const target = z
        .uuid()
        .nullable()
        .safeParse(documentId ?? null)
      if (!about.success || !target.success) throw new AppError('invalid', 'request.invalid')
      return addDocument(ctx, {
        bytes: file.bytes,
        fileName: file.filename,
        about: about.data,
        documentId: target.data,
      })
    },
  }),
  define({
    method: 'DELETE',
    path: `${base}/documents/:id`,
    permission: 'knowledge.edit',
    tag,
    summary: 'Take a document out of every answer; it can be restored',
    params: ById,
    response: Done,
    async handle(ctx, { params }) {
      await deleteDocument(ctx, { documentId: params.id, isDeleted: true })
      return { done: true }
    },
  }),
  define({
    method: 'POST',
    path: `${base}/documents/:id/restore`,
    permission: 'knowledge.edit',
    tag,
    summary: 'Bring a deleted document back as it was',
    params: ById,
    response: Done,
    async handle(ctx, { params }) {
      await deleteDocument(ctx, { documentId: params.id, isDeleted: false })
      return { done: true }
    },
  }),
  define({
    method: 'GET',
    path: `${base}/versions/:id/passages`,
    permission: 'knowledge.read',
    tag,
    summary: 'The passages of a version',
    params: ById,
    response: z.array(KnowledgePassage),
    handle: (ctx, { params }) => readPassages(ctx, { versionId: params.id }),
  }),
  define({
    method: 'POST',
    path: `${base}/versions/:id/moves`,
    permission: 'knowledge.review',
    tag,
    summary: 'Review (by another than who uploaded), publish or withdraw a version',
    params: ById,
    body: z.strictObject({ move: VersionMove }),
    response: z.object({ versionId: z.uuid(), state: VersionState }),
    handle: (ctx, { params, body }) => moveVersion(ctx, { versionId: params.id, move: body.move }),
  }),
  define({
    method: 'POST',
    path: `${base}/reindex`,
    permission: 'knowledge.edit',
    tag,
    summary: 'Cut all texts and build all indexes anew',
    response: z.object({ versions: z.int(), passages: z.int() }),
    handle: (ctx) => reindexDocuments(ctx),
  }),
  define({
    method: 'GET',
    path: `${base}/status`,
    permission: 'knowledge.read',
    tag,
    summary: 'How much there is to answer from',
    response: KnowledgeStatus,
    handle: (ctx) => knowledgeStatus(ctx),
  }),
  define({
    method: 'POST',
    path: `${base}/tries`,
    permission: 'knowledge.read',
    tag,
    summary: 'What a member would be told; leaves no trace',
    body: z.strictObject({ question: z.string().trim().min(1).max(1000), language: KnowledgeLanguage }),
    response: TriedQuestion,
    handle: (ctx, { body }) => tryQuestion(ctx, body),
  }),
  define({
    method: 'GET',
    path: `${base}/questions`,
    permission: 'knowledge.edit',
    tag,
    summary: 'Questions nothing answered, personal data masked, the most asked first',
    query: z.strictObject({ state: FailedQuestion.shape.state.default('open') }),
    response: z.array(FailedQuestion),
    handle: (ctx, { query }) => listQuestions(ctx, query),
  }),
  define({
    method: 'PATCH',
    path: `${base}/questions/:id`,
    permission: 'knowledge.edit',
    tag,
    summary: 'Mark a failed question solved, dismissed or open',
    params: ById,
    body: z.strictObject({ state: FailedQuestion.shape.state }),
    response: Done,
    async handle(ctx, { params, body }) {
      await settleQuestion(ctx, { questionId: params.id, state: body.state })
      return { done: true }
    },
  }),
  define({
    method: 'GET',
    path: `${base}/synonyms`,
    permission: 'knowledge.read',
    tag,
    summary: 'Words editors have taught the search',
    response: z.array(Synonym),
    handle: (ctx) => listSynonyms(ctx),
  }),
  define({
    method: 'POST',
    path: `${base}/synonyms`,
    permission: 'knowledge.edit',
    tag,
    summary: 'Teach the search words that mean the same',
    body: SynonymInput,
    response: Synonym,
    status: 201,
    handle: (ctx, { body }) => addSynonym(ctx, body),
  }),
  define({
    method: 'DELETE',
    path: `${base}/synonyms/:id`,
    permission: 'knowledge.edit',
    tag,
    summary: 'Unteach words',
    params: ById,
    response: Done,
    async handle(ctx, { params }) {
      await removeSynonym(ctx, { synonymId: params.id })
      return { done: true }
    },
  }),
]
