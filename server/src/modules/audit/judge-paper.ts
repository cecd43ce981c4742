import type { Needs } from '../../platform/context.js'
import { BillId } from '../../shared/ids.js'
import type { Bill } from '../intake/schema.js'
import { READ_LANGUAGES } from './analysers/analyser.js'
import { classifyDocument } from './classification/classify-document.js'
import { readingQuality } from './judging/reading-quality.js'
import { prepareSubject } from './prepare-subject.js'
import { routeAudit } from './route-audit.js'
import type { AuditOutcome, AuditStage, AuditSubject, AuditTerms, Classification, Routing } from './schema.js'
import { runAudit } from './verdict/run-audit.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'log'>

export type Judgement = {
  classification: Classification
  routing: Routing
  stages: AuditStage[]
  result: AuditOutcome & { subject: AuditSubject }
}

/** Recognises a bill, has it routed to an analyser and judged; keeps nothing. Each stage says how long it took. */
export async function judgePaper(
  ctx: Ctx,
  paper: { bill: Bill; billId: string; terms: AuditTerms; readingMilliseconds: number },
): Promise<Judgement> {
  const { bill, terms } = paper
  const stages: AuditStage[] = [stage('reading', paper.readingMilliseconds)]
  let since = performance.now()
  const pass = (name: AuditStage['stage']): void => {
    stages.push(stage(name, performance.now() - since))
    since = performance.now()
  }
  const classification = classifyDocument(bill)
  pass('classification')
  const wish = {
    classification,
    language: languageOf(bill),
    isClaim: false,
    readingQuality: readingQuality(bill),
    ...{ priority: terms.priority, strategy: terms.strategy },
  }
  const { result, routing } = await routeAudit(ctx, wish, (checks) => judgeBill(ctx, paper, checks))
  const spent = routing.tries.reduce((sum, one) => sum + one.milliseconds, 0)
  stages.push(stage('routing', Math.max(0, performance.now() - since - spent)), stage('analysis', spent))
  return { classification, routing, stages, result }
}

/** The named checks over a bill by its terms, with what the price lists say of it; keeps nothing. */
export async function judgeBill(
  ctx: Needs<'db' | 'vault' | 'clock'>,
  paper: { bill: Bill; billId: string; terms: AuditTerms },
  checks: string[],
): Promise<Judgement['result']> {
  const { bill, billId, terms } = paper
  const given = { ...terms, receivedOn: terms.receivedOn ?? ctx.clock.today() }
  const { subject, pack } = await prepareSubject(ctx, {
    bill,
    billId: BillId.parse(billId),
    claimId: null,
    terms: given,
  })
  return { ...runAudit(subject, { pack, checks }), subject }
}

export function stage(name: AuditStage['stage'], milliseconds: number, error: string | null = null): AuditStage {
  return { stage: name, milliseconds: Math.round(milliseconds * 10) / 10, success: error === null, error }
}

/** The language an analyser must know for a bill: the first of its own that we read. */
export function languageOf(bill: Bill): string {
  return bill.languages.find((one) => READ_LANGUAGES.includes(one)) ?? 'en'
}

/** The figures of an audit that are counted: how sure, how long, by whom and why by them. */
export function howItWasDone(judgement: Judgement | null | undefined) {
  if (!judgement) return { confidence: null, seconds: null, analyser: null, strategy: null }
  const { result, routing, stages } = judgement
  const seconds = stages.reduce((sum, one) => sum + one.milliseconds, 0) / 1000
  return { confidence: result.confidence, seconds, analyser: routing.analyser, strategy: routing.strategy }
}
