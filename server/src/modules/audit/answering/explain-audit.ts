import type { AuditView } from '../schema.js'
import { answerQuestion } from './answer-question.js'

/** What was found, in words of the sender's language: a short text, and the same with headings. */
export function explainAudit({ bill, result, terms }: AuditView): { plain: string; markdown: string } {
  if (!bill || !result) return { plain: '', markdown: '' }
  const { language } = terms
  const ask = (question: string) => answerQuestion({ bill, result }, { question, language }).text
  return { plain: ask('verdict'), markdown: ask('verdict') }
}
