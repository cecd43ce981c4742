import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { claimRules } from './claim-rules/index.js'
import { currentServing } from './current-serving.js'
import type { ClaimIndex } from './listing/columns.js'
import { measureScheme, type SchemeProfile } from './listing/scheme-figures.js'
import { liveList } from './live-list.js'

/** One way to bill what is not due, over the snapshot and the claims since: its rules, months and hospitals. @throws AppError `risk.no-such-flag` */
export async function reportScheme(
  ctx: Needs<'db' | 'config'>,
  { scheme }: { scheme: string },
): Promise<SchemeProfile> {
  const rules = claimRules.flatMap((rule, bit) => (rule.scheme === scheme ? [{ rule, bits: 1 << bit }] : []))
  if (rules.length === 0) {
    throw new AppError('not-found', 'risk.no-such-flag', { message: 'There is no such flag or scheme.' })
  }
  const served = await currentServing(ctx)
  const lists = [served.serving.index, (await liveList(ctx, served)).index]
  const all = rules.reduce((sum, { bits }) => sum | bits, 0)
  return {
    scheme,
    all: lists.reduce((sum, { count }) => sum + count, 0),
    since: countWith(lists.slice(1), all),
    rules: rules.map(({ rule: { code, source, weight }, bits }) => ({
      ...{ code, source, weight },
      claims: countWith(lists, bits),
    })),
    ...measureScheme(lists, all),
  }
}

function countWith(lists: readonly ClaimIndex[], bits: number): number {
  return lists.reduce((sum, { flags }) => flags.reduce((found, one) => found + Number((one & bits) !== 0), sum), 0)
}
