import { z } from 'zod'
import { type Route, route } from '../../platform/http/route.js'
import { Day } from '../../shared/dates.js'
import type { IntakeContext } from '../intake/index.js'
import { changeReminder, listReminders, setReminder } from './remind.js'
import { rewordOutcome } from './reword-outcome.js'
import { AuditOutcomeView, OutcomeLanguage, Reminder, ReminderWish } from './schema.js'
import { tellOutcome } from './tell-outcome.js'
import { writeLetter } from './write-letter.js'

const define = route<IntakeContext>()
const tag = 'bill audits'
const ById = z.object({ id: z.uuid() })
const InLanguage = z.strictObject({ language: OutcomeLanguage.optional() })

export const outcomeRoutes: Route<IntakeContext>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/audits/:id/outcome', permission: 'audits.read', tag },
    summary: 'What was found, in words of a language: explanation, innocent reasons, next steps',
    params: ById,
    query: InLanguage,
    response: AuditOutcomeView,
    handle: (ctx, { params, query }) => tellOutcome(ctx, { ...params, ...query }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/audits/:id/outcome/wording', permission: 'audits.read', tag, limit: 'export' },
    summary: 'The same in the words of a language model, where one is set up and its wording passes every check',
    params: ById,
    body: InLanguage,
    response: AuditOutcomeView,
    handle: (ctx, { params, body }) => rewordOutcome(ctx, { ...params, ...body }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/audits/:id/letter/:form', permission: 'audits.read', tag, limit: 'export' },
    summary: 'A letter to the hospital about the disputed lines, as PDF or DOCX',
    params: ById.extend({ form: z.enum(['pdf', 'docx']) }),
    query: InLanguage,
    response: null,
    async handle(ctx, { params, query, reply }) {
      const { bytes, mediaType, name } = await writeLetter(ctx, { ...params, ...query })
      const headers = { 'content-type': mediaType, 'cache-control': 'no-store' }
      return reply.headers({ ...headers, 'content-disposition': `attachment; filename="${name}"` }).send(bytes)
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/audits/:id/reminders', permission: 'audits.read', tag, status: 201 },
    summary: 'Be reminded of a letter about this bill',
    params: ById,
    body: ReminderWish,
    response: Reminder,
    handle: (ctx, { params, body }) => setReminder(ctx, { ...body, auditId: params.id }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/audit-reminders', permission: 'audits.read', tag },
    summary: 'The own reminders, what is due first',
    response: z.array(Reminder),
    handle: listReminders,
  }),
  define({
    ...{ method: 'PATCH', path: '/api/v1/audit-reminders/:id', permission: 'audits.read', tag },
    summary: 'Mark a reminder as done, or put it off',
    params: ById,
    body: z
      .strictObject({ isDone: z.boolean().optional(), dueOn: Day.optional() })
      .refine((change) => Object.keys(change).length > 0, 'nothing to change'),
    response: Reminder,
    handle: (ctx, { params, body }) => changeReminder(ctx, { ...params, ...body }),
  }),
]
