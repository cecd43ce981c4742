import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { claimRules } from './claim-rules/index.js'
import { currentServing } from './current-serving.js'
import { measureScheme, type SchemeProfile } from './listing/scheme-figures.js'

/** One way to bill what is not due, over the snapshot: its rules, months and hospitals. @throws AppError `risk.no-such-flag` */
export async function reportScheme(
  ctx: Needs<'db' | 'config'>,
  { scheme }: { scheme: string },
): Promise<SchemeProfile> {
  const rules = claimRules.flatMap((rule, bit) => (rule.scheme === scheme ? [{ rule, bits: 1 << bit }] : []))
  if (rules.length === 0) {
    throw new AppError('not-found', 'risk.no-such-flag', { message: 'There is no such flag or scheme.' })
  }
  const { index } = (await currentServing(ctx)).serving
  return {
    scheme,
    all: index.count,
    rules: rules.map(({ rule: { code, source, weight }, bits }) => ({
      ...{ code, source, weight },
      claims: index.flags.reduce((sum, flags) => sum + Number((flags & bits) !== 0), 0),
    })),
    ...measureScheme(
      index,
      rules.reduce((all, { bits }) => all | bits, 0),
    ),
  }
}
