import { z } from 'zod'
import { AppError } from '../../platform/errors.js'
import { Day } from '../../shared/dates.js'
import { AuditTerms } from './schema.js'

/** The terms as a form sends them: texts, where an empty one is the same as none. */
const FormTerms = z.strictObject({
  ...AuditTerms.shape,
  state: z.string().max(60).nullable().default(null),
  serviceOn: Day.nullable().default(null),
  receivedOn: Day.nullable().default(null),
  docId: z
    .string()
    .regex(/^[\w.:-]{1,100}$/)
    .nullable()
    .default(null),
  question: z.string().max(1000).nullable().default(null),
  callbackUrl: z.string().max(2000).nullable().default(null),
})
export type AuditForm = z.infer<typeof FormTerms>

/** Reads the fields beside an uploaded bill. @throws AppError `request.invalid` naming the field */
export function readAuditForm(fields: Record<string, string>): AuditForm {
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''))
  const parsed = FormTerms.safeParse(filled)
  if (parsed.success) return parsed.data
  const field = String(parsed.error.issues[0]?.path[0] ?? '').slice(0, 60)
  throw new AppError('invalid', 'request.invalid', { details: { field } })
}

/** The terms alone. */
export function termsOf(form: AuditForm): AuditTerms {
  return AuditTerms.parse(form)
}
