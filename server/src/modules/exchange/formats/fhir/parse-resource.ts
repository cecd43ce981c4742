import type { z } from 'zod'
import type { ExchangeProblem } from '../../schema.js'
import { MISSING } from './r4.js'
import type { Reading } from './read-claim.js'

/** The resource by its R4 structure; null after refusing it with the path of everything that is wrong. */
export function parseResource<Schema extends z.ZodType>(
  schema: Schema,
  { entry, to }: Pick<Reading, 'entry' | 'to'>,
): z.infer<Schema> | null {
  const parsed = schema.safeParse(entry.resource)
  if (parsed.success) return parsed.data
  for (const one of structural(parsed.error, entry.path)) to.refuse(one)
  return null
}

/** zod's issues as FHIR paths; the first twenty are enough to mend a file by. */
export function structural(error: z.ZodError, path: string): ExchangeProblem[] {
  return error.issues.slice(0, 20).map((issue) => {
    const place = issue.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
    const isMissing =
      issue.message === MISSING || (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    const reason = isMissing
      ? 'A required element is missing.'
      : `The element is not as FHIR R4 says: ${issue.message}.`
    const code = isMissing ? 'exchange.element-missing' : 'exchange.structure'
    return { code, path: `${path}${place}`, reason, facts: {} }
  })
}
