import type { Needs } from '../../platform/context.js'
import { BillId } from '../../shared/ids.js'
import { partOfLine } from '../intake/index.js'
import type { Bill } from '../intake/schema.js'
import { READ_LANGUAGES } from './analysers/analyser.js'
import { classifyDocument } from './classification/classify-document.js'
import { judgeBill } from './judging/judge-bill.js'
import { readingQuality } from './judging/reading-quality.js'
import { routeAudit } from './route-audit.js'
import type { AuditStage, AuditTerms, Classification, JudgedBill, Routing } from './schema.js'

type Ctx = Needs<'db' | 'clock' | 'log'>

export type Judgement = {
  classification: Classification
  routing: Routing
  stages: AuditStage[]
  result: JudgedBill
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
  const { result, routing } = await routeAudit(ctx, wish, async (checks) => {
    const analysed = judgeBill(subjectOf(ctx, paper), checks)
    return analysed
  })
  const spent = routing.tries.reduce((sum, one) => sum + one.milliseconds, 0)
  stages.push(stage('routing', Math.max(0, performance.now() - since - spent)), stage('analysis', spent))
  return { classification, routing, stages, result }
}

/** The bill with its terms as the checks want it. */
export function subjectOf(ctx: Needs<'clock'>, paper: { bill: Bill; billId: string; terms: AuditTerms }) {
  const { bill, billId, terms } = paper
  const serviceDate = bill.serviceDate ?? terms.serviceOn
  return {
    claimId: null,
    billId: BillId.parse(billId),
    bill: { ...bill, serviceDate },
    receivedOn: terms.receivedOn ?? ctx.clock.today(),
    accommodationLines: bill.lines.flatMap((line, index) => (partOfLine(line) === 'accommodation' ? [index] : [])),
  }
}

export function stage(name: AuditStage['stage'], milliseconds: number, error: string | null = null): AuditStage {
  return { stage: name, milliseconds: Math.round(milliseconds * 10) / 10, success: error === null, error }
}

/** The language an analyser must know for a bill: the first of its own that we read. */
export function languageOf(bill: Bill): string {
  return bill.languages.find((one) => READ_LANGUAGES.includes(one)) ?? 'en'
}
