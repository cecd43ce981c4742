import type { Needs } from '../../platform/context.js'
import type { Bill } from '../intake/schema.js'
import { answerQuestion } from './answering/answer-question.js'
import { type Judgement, stage } from './judge-paper.js'
import type { AuditTerms } from './schema.js'
import { sealText } from './store-requests.js'

type Ctx = Needs<'vault' | 'clock'>

const NOT_YET = {
  ...{ auditId: null, classification: null, routing: null, verdict: null, confidence: null, currency: null },
  ...{ total: null, overcharge: null, findings: null, answer: null, finishedAt: null, problem: null },
}

/** The columns of a request that its judgement fills; those of a waiting one without. */
export function judgedColumns(
  ctx: Ctx,
  of: { id: string; judgement: Judgement | null; bill: Bill | null; question: string | null; terms: AuditTerms },
) {
  const { id, judgement, bill, question, terms } = of
  if (!judgement || !bill) return { ...NOT_YET, state: 'queued', stages: [] }
  const { classification, routing } = judgement
  const { subject: _subject, ...result } = judgement.result
  const started = performance.now()
  const answer = question === null ? null : answerQuestion({ bill, result }, { question, language: terms.language })
  const stages = [...judgement.stages, stage('result', performance.now() - started)]
  return {
    ...{ auditId: null, problem: null, state: 'done', classification, routing, stages },
    ...{ verdict: result.verdict, confidence: result.confidence, findings: result.findings.length },
    ...{ currency: bill.currency, total: result.totals.billed, overcharge: result.totals.overcharge },
    answer: sealText(ctx, { id, column: 'answer' }, answer?.text ?? null),
    finishedAt: ctx.clock.now(),
  }
}
