import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { prepareSubject, runAudit } from '../../modules/audit/index.js'
import { type AuditOutcome, SubjectTerms } from '../../modules/audit/schema.js'
import { Bill } from '../../modules/intake/schema.js'
import { seedReference } from '../../modules/registry/index.js'
import { Day } from '../../shared/dates.js'
import { BillId } from '../../shared/ids.js'
import type { App } from '../context.js'
import { command } from './command.js'

/** What may be told of a bill; the rest is looked for on its paper. */
export const Terms = SubjectTerms.partial().extend({ receivedOn: Day })
const Input = z.strictObject({ bills: z.array(z.object({ bill: Bill, terms: Terms })) })
/** One answer a bill, in their order. */
export const Judged = z.array(
  z.custom<AuditOutcome & { terms: SubjectTerms; fromPaper: string[] }>((one) => one !== null),
)

/** Judges bills by price lists, packs and checks; nothing is kept. */
export const auditCommand = command({
  name: 'audit',
  input: Input,
  run: (app, { bills }) => judgeBills(app, bills),
})

export async function judgeBills(app: Pick<App, 'context'>, bills: z.infer<typeof Input>['bills']) {
  await seedReference(app.context)
  const judged = []
  for (const { bill, terms } of bills) {
    const input = { bill, terms, billId: BillId.parse(randomUUID()), claimId: null }
    const { subject, pack } = await prepareSubject(app.context, input)
    const { fromPaper } = subject
    judged.push({ ...runAudit(subject, { pack }), terms: SubjectTerms.parse(subject), fromPaper })
  }
  return judged
}
