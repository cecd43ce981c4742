import { z } from 'zod'
import { Instant } from '../../shared/dates.js'

export const KnowledgeLanguage = z.enum(['id', 'en', 'hi'])
export type KnowledgeLanguage = z.infer<typeof KnowledgeLanguage>

/**
 * How well a document's facts are supported: `excerpt` read in an excerpt of a public page, `partly` with what was not in
 * the note, `unchecked` from general knowledge, `editor` uploaded by an editor, who answers for it.
 */
export const SupportGrade = z.enum(['excerpt', 'partly', 'unchecked', 'editor'])
export type SupportGrade = z.infer<typeof SupportGrade>

export const VersionState = z.enum(['draft', 'reviewed', 'published', 'replaced'])
export type VersionState = z.infer<typeof VersionState>

export const Translation = z.object({ title: z.string(), text: z.string(), language: KnowledgeLanguage })
export type Translation = z.infer<typeof Translation>

/** A passage that answers, in the asker's language where it is held in it. */
export const FoundPassage = z.object({
  passageId: z.string(),
  documentId: z.string(),
  /** Of the document; an answer cites it. */
  version: z.int(),
  title: z.string(),
  text: z.string(),
  language: KnowledgeLanguage,
  source: z.string(),
  supportGrade: SupportGrade,
  /** 0 to 1; comparable within one search only. */
  score: z.number(),
})
export type FoundPassage = z.infer<typeof FoundPassage>

export const FoundKnowledge = z.object({
  passages: z.array(FoundPassage),
  /** False: say so and offer a person; the passages are then the nearest, not an answer. */
  supported: z.boolean(),
  /** 0 to 1: how much of the question's meaning the best passage holds. */
  support: z.number(),
})
export type FoundKnowledge = z.infer<typeof FoundKnowledge>

export const KnowledgeVersion = z.object({
  versionId: z.uuid(),
  number: z.int(),
  state: VersionState,
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  passages: z.int(),
  madeBy: z.string(),
  madeAt: Instant,
  reviewedBy: z.string().nullable(),
  reviewedAt: Instant.nullable(),
  publishedBy: z.string().nullable(),
  publishedAt: Instant.nullable(),
})
export type KnowledgeVersion = z.infer<typeof KnowledgeVersion>

export const KnowledgeDocument = z.object({
  documentId: z.uuid(),
  title: z.string(),
  language: KnowledgeLanguage,
  category: z.string(),
  source: z.string(),
  supportGrade: SupportGrade,
  supportNote: z.string().nullable(),
  demonstration: z.boolean(),
  createdAt: Instant,
  deletedAt: Instant.nullable(),
  /** Newest first. */
  versions: z.array(KnowledgeVersion),
})
export type KnowledgeDocument = z.infer<typeof KnowledgeDocument>

export const KnowledgePassage = z.object({
  passageId: z.string(),
  ordinal: z.int(),
  title: z.string(),
  text: z.string(),
  translation: Translation.nullable(),
})
export type KnowledgePassage = z.infer<typeof KnowledgePassage>

/** What an editor says of a file beside its bytes. */
export const DocumentAbout = z.strictObject({
  title: z.string().trim().min(1).max(200),
  language: KnowledgeLanguage,
  category: z.string().trim().min(1).max(60),
  source: z.string().trim().min(1).max(300),
})
export type DocumentAbout = z.infer<typeof DocumentAbout>

/** What a move does to a version: draft → reviewed → published; `withdraw` takes a published one back to draft. */
export const VersionMove = z.enum(['review', 'publish', 'withdraw'])
export type VersionMove = z.infer<typeof VersionMove>

export const FailedQuestion = z.object({
  questionId: z.uuid(),
  /** Personal data masked. */
  question: z.string(),
  language: z.string(),
  support: z.number(),
  nearest: z.string().nullable(),
  times: z.int(),
  state: z.enum(['open', 'solved', 'dismissed']),
  lastAskedAt: Instant,
})
export type FailedQuestion = z.infer<typeof FailedQuestion>

export const SynonymInput = z.strictObject({
  words: z.array(z.string().trim().min(2).max(60)).min(2).max(12),
  /** The failed question it was learnt from. */
  questionId: z.uuid().nullable().default(null),
})
export type SynonymInput = z.infer<typeof SynonymInput>

export const Synonym = z.object({
  synonymId: z.uuid(),
  words: z.array(z.string()),
  addedBy: z.string(),
  addedAt: Instant,
})
export type Synonym = z.infer<typeof Synonym>

export const KnowledgeStatus = z.object({
  documents: z.int(),
  published: z.int(),
  passages: z.int(),
  openQuestions: z.int(),
  generation: z.int(),
})
export type KnowledgeStatus = z.infer<typeof KnowledgeStatus>

/** What a file of knowledge may be, by its content. */
export type KnowledgeMediaType =
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export type ExtractProblem =
  | 'knowledge.unsupported-type'
  | 'knowledge.unreadable'
  | 'knowledge.no-text'
  | 'knowledge.too-long'
  | 'knowledge.busy'

/** The port that turns a file into text with headings marked as in Markdown (`# …`). Hostile formats are opened in a child process. */
export type ExtractText = (input: {
  bytes: Uint8Array
  fileName: string
}) => Promise<{ ok: true; mediaType: KnowledgeMediaType; text: string } | { ok: false; code: ExtractProblem }>

export const TriedQuestion = FoundKnowledge.extend({
  /** Null where the assistant would say that it does not know. */
  answer: z.string().nullable(),
})
export type TriedQuestion = z.infer<typeof TriedQuestion>

export const AddedDocument = z.object({
  documentId: z.uuid(),
  versionId: z.uuid(),
  passages: z.int(),
  /** False when this very file was there already. */
  isNew: z.boolean(),
})
export type AddedDocument = z.infer<typeof AddedDocument>
