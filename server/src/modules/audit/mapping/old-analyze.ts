import { z } from 'zod'
import type { BillLine } from '../../intake/schema.js'
import { explain, explainedAudit, outcomeLanguage, recommend, renderMarkdown, renderPlain } from '../outcome/index.js'
import { wordFindings } from '../outcome/word-parts.js'
import { AuditTerms, type AuditView, Priority, RoutingStrategy } from '../schema.js'

const LANGUAGES: Record<string, AuditTerms['language']> = {
  ...{ english: 'en', hindi: 'hi', bengali: 'bn', tamil: 'ta', indonesian: 'id' },
  ...{ en: 'en', hi: 'hi', bn: 'bn', ta: 'ta', id: 'id' },
}
const Name = z.string().regex(/^[a-zA-Z0-9_-]{1,100}$/)
const Day = AuditTerms.shape.serviceOn

/**
 * A bill as the older clients send it. Fields beyond these are let pass, as they did. The content decides what a file is;
 * `file_format` and `hospital_type` have no effect, and the answer says so.
 */
export const OldAnalysis = z.object({
  file_content: z.string().min(1),
  doc_id: Name,
  user_id: Name,
  language: z
    .string()
    .max(20)
    .default('english')
    .refine((name) => Object.hasOwn(LANGUAGES, name.toLowerCase())),
  insurance_type: z.enum(['cghs', 'esi', 'private', 'jkn', 'none']).default('cghs'),
  state_code: z.string().max(60).nullish(),
  hospital_type: z.string().max(40).nullish(),
  file_format: z.string().max(20).nullish(),
  priority: Priority.default('normal'),
  routing_strategy: RoutingStrategy.nullish(),
  city_tier: AuditTerms.shape.tier,
  accreditation: AuditTerms.shape.accreditation,
  ward: AuditTerms.shape.ward,
  service_date: Day,
  received_date: Day,
  query: z.string().trim().max(1000).nullish(),
  callback_url: z.string().max(2000).nullish(),
})
export type OldAnalysis = z.infer<typeof OldAnalysis>

/** The terms that an older client's fields mean. */
export function termsOfOld(old: OldAnalysis): AuditTerms {
  return AuditTerms.parse({
    scheme: old.insurance_type,
    state: old.state_code ?? null,
    ...{ tier: old.city_tier, accreditation: old.accreditation, ward: old.ward },
    ...{ serviceOn: old.service_date, receivedOn: old.received_date },
    language: LANGUAGES[old.language.toLowerCase()],
    ...{ priority: old.priority, strategy: old.routing_strategy ?? null },
  })
}

/** The fields that were sent and change nothing. */
export function ignoredFields(old: OldAnalysis): string[] {
  return (['hospital_type', 'file_format'] as const).filter((name) => old[name] !== undefined && old[name] !== null)
}

/** The bytes of a base64 text, with or without a data address before them; null when it is not one. */
export function base64Text(text: string): string | null {
  const body = text.replace(/^data:[^,]{0,100},/, '').replace(/\s+/g, '')
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(body) && body.length % 4 !== 1 ? body : null
}

const Rupees = z.number().nullable()

export const OldRedFlag = z.object({
  item: z.string(),
  line: z.int().nullable(),
  code: z.string(),
  quantity: z.number().nullable(),
  unit_cost: Rupees,
  billed: Rupees,
  max_allowed: Rupees,
  overcharge_amount: Rupees,
  overcharge_pct: z.number().nullable(),
  confidence: z.number(),
  source: z.string().nullable(),
  reason: z.string(),
  is_duplicate: z.boolean(),
  is_prohibited: z.boolean(),
})

export const OldLineItem = z.object({
  description: z.string(),
  quantity: z.number().nullable(),
  unit_cost: Rupees,
  total_amount: Rupees,
  section: z.string().nullable(),
  date: z.string().nullable(),
  page: z.int(),
  confidence: z.number(),
})

const OldStage = z.object({
  stage: z.string(),
  processing_time_ms: z.number(),
  success: z.boolean(),
  error: z.string().nullable(),
})

export const OldAnswer = z.object({
  success: z.boolean(),
  doc_id: z.string(),
  analysis_id: z.string(),
  analysis_complete: z.boolean(),
  document_type: z.string().nullable(),
  classification_confidence: z.number().nullable(),
  verdict: z.string().nullable(),
  currency: z.string().nullable(),
  total_bill_amount: Rupees,
  total_overcharge: Rupees,
  confidence_score: z.number().nullable(),
  red_flags: z.array(OldRedFlag),
  line_items: z.array(OldLineItem),
  recommendations: z.array(z.string()),
  stages: z.array(OldStage),
  agent_type: z.string().nullable(),
  routing_strategy: z.string().nullable(),
  routing_confidence: z.number().nullable(),
  routing_explanation: z.string().nullable(),
  fallback_agents: z.array(z.string()),
  explanation_markdown: z.string(),
  analysis_summary: z.string(),
  query_response: z.string().nullable(),
  ignored_fields: z.array(z.string()),
  replayed: z.boolean(),
  total_processing_time_ms: z.number(),
})
export type OldAnswer = z.infer<typeof OldAnswer>

/** The older names of the stages. */
const STAGES = {
  reading: 'ocr_extraction',
  classification: 'document_classification',
  routing: 'routing_decision',
  analysis: 'domain_analysis',
  result: 'result_compilation',
} as const

const major = (minor: number | null | undefined): number | null =>
  minor === null || minor === undefined ? null : minor / 100

/** An audit as the older clients read one: whole currency units as numbers, their field names. */
export function toOldAnswer(audit: AuditView, of: { docId: string; replayed: boolean; ignored: string[] }): OldAnswer {
  const { routing, result, bill } = audit
  const lines = bill?.lines ?? []
  const verdict = result?.verdict ?? null
  const said = wordsOf(audit)
  return {
    ...{ success: audit.state === 'done', doc_id: of.docId, analysis_id: audit.id },
    analysis_complete: audit.state === 'done',
    document_type: audit.documentType,
    classification_confidence: audit.classification?.confidence ?? null,
    ...{ verdict, currency: audit.currency },
    total_bill_amount: major(result?.totals.billed),
    total_overcharge: major(result?.totals.overcharge),
    confidence_score: audit.confidence,
    red_flags: (result?.findings ?? []).map((finding, at) => redFlag(finding, { lines, reason: said.findings[at] })),
    line_items: lines.map(lineItem),
    recommendations: said.recommendations,
    stages: audit.stages.map(({ stage, milliseconds, success, error }) => ({
      ...{ stage: STAGES[stage], processing_time_ms: milliseconds, success, error },
    })),
    agent_type: routing?.analyser ?? null,
    routing_strategy: routing?.strategy ?? null,
    routing_confidence: routing?.confidence ?? null,
    routing_explanation: routing?.explanation ?? null,
    fallback_agents: routing?.fallbacks ?? [],
    explanation_markdown: said.markdown,
    analysis_summary: said.summary,
    query_response: audit.answer,
    ...{ ignored_fields: of.ignored, replayed: of.replayed },
    total_processing_time_ms: audit.stages.reduce((sum, one) => sum + one.milliseconds, 0),
  }
}

/** What was found in words, those of every other door: in full, in short, and each finding's. */
function wordsOf(audit: AuditView) {
  const explained = explainedAudit(audit)
  if (!explained) return { markdown: '', summary: '', recommendations: [], findings: [] }
  const language = outcomeLanguage(audit.terms.language)
  const told = explain(explained, language)
  return {
    markdown: renderMarkdown(told),
    summary: renderPlain({ ...told, blocks: told.blocks.slice(0, 1) }),
    recommendations: recommend(explained, language),
    findings: wordFindings(explained, language).map(({ what }) => what),
  }
}

type Finding = NonNullable<AuditView['result']>['findings'][number]

function redFlag(
  finding: Finding,
  { lines, reason }: { lines: BillLine[]; reason: string | undefined },
): z.infer<typeof OldRedFlag> {
  const line = finding.line === undefined ? undefined : lines[finding.line]
  const { billed, allowed, overcharge } = finding
  return {
    item: line?.description ?? 'the whole bill',
    line: finding.line ?? null,
    code: finding.code,
    quantity: line?.quantity ?? null,
    ...{ unit_cost: major(line?.unitPrice), billed: major(billed), max_allowed: major(allowed) },
    overcharge_amount: major(overcharge),
    overcharge_pct: allowed && overcharge !== null ? Math.round((overcharge / allowed) * 10_000) / 100 : null,
    confidence: finding.confidence,
    source: [finding.source, finding.reference].filter(Boolean).join(', ') || null,
    reason: reason ?? finding.code.replace(/^audit\./, '').replaceAll('-', ' '),
    is_duplicate: finding.code.startsWith('audit.duplicate'),
    is_prohibited: /^audit\.(nonpayable|bundled)/.test(finding.code),
  }
}

function lineItem(line: BillLine): z.infer<typeof OldLineItem> {
  const { description, quantity, section, date, page, confidence } = line
  return {
    ...{ description, quantity, section, date, page, confidence },
    ...{ unit_cost: major(line.unitPrice), total_amount: major(line.amount) },
  }
}
