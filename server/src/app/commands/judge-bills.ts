import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  deregisterAnalysers,
  explain,
  explainedAudit,
  isOnBoard,
  judgePaper,
  outcomeLanguage,
  renderPlain,
  wordFindings,
} from '../../modules/audit/index.js'
import {
  type AuditOutcome,
  type AuditStage,
  AuditTerms,
  type Classification,
  type Routing,
  SubjectTerms,
} from '../../modules/audit/schema.js'
import { Bill } from '../../modules/intake/schema.js'
import { seedReference } from '../../modules/registry/index.js'
import { Day } from '../../shared/dates.js'
import type { App } from '../context.js'
import { command } from './command.js'

/** What may be told of a bill; the rest is looked for on its paper. */
export const Terms = SubjectTerms.partial().extend({ receivedOn: Day, language: AuditTerms.shape.language.optional() })
const Input = z.strictObject({ bills: z.array(z.object({ bill: Bill, terms: Terms })) })
/** One answer a bill, in their order. */
export const Judged = z.array(
  z.custom<
    AuditOutcome & {
      terms: SubjectTerms
      fromPaper: string[]
      classification: Classification
      routing: Routing
      stages: AuditStage[]
      /** The whole outcome in words, and each finding's own. */
      explanation: string
      worded: ReturnType<typeof wordFindings>
    }
  >((one) => one !== null),
)

/** Judges bills by price lists, packs and checks; nothing is kept. */
export const auditCommand = command({
  name: 'audit',
  input: Input,
  run: (app, { bills }) => judgeBills(app, bills),
})

export async function judgeBills(app: Pick<App, 'context'>, bills: z.infer<typeof Input>['bills']) {
  const { context } = app
  await seedReference(context)
  const isServing = isOnBoard(context)
  try {
    const judged = []
    for (const one of bills) judged.push(await judgeOne(context, one))
    return judged
  } finally {
    // A command that ends takes its analysers off the board; a server that answers one keeps them.
    if (!isServing) await deregisterAnalysers(context)
  }
}

async function judgeOne(context: App['context'], { bill, terms: told }: z.infer<typeof Input>['bills'][number]) {
  const terms = AuditTerms.parse(told)
  const paper = { bill, billId: randomUUID(), terms, readingMilliseconds: 0 }
  const { result, classification, routing, stages } = await judgePaper(context, paper)
  const { subject, ...outcome } = result
  const language = outcomeLanguage(terms.language)
  const explained = explainedAudit({ result: outcome, bill, terms })
  return {
    ...outcome,
    ...{ terms: SubjectTerms.parse(subject), fromPaper: subject.fromPaper, classification, routing },
    stages: stages.filter(({ stage }) => stage !== 'reading'),
    explanation: explained ? renderPlain(explain(explained, language)) : '',
    worded: explained ? wordFindings(explained, language) : [],
  }
}
