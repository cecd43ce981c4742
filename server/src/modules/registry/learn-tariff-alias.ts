import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { aliasWords } from './matching/list-book.js'
import { answeringVersion } from './price-book.js'
import { keepTariffAlias, loadPrices, loadVersions } from './store-tariffs.js'

const SHORTEST = 3

/**
 * Remembers that the words of a bill mean this row of a list, as staff confirmed. Only reviewers and data staff teach.
 * @throws AppError `registry.tariff-code-unknown`, `registry.alias-too-short`
 */
export async function learnTariffAlias(
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { list: string; code: string; description: string },
): Promise<void> {
  const mayTeach = scopeOf(ctx.actor, 'claims.review') ?? scopeOf(ctx.actor, 'tariffs.import')
  if (!mayTeach) throw new AppError('forbidden', 'auth.forbidden', { details: { permission: 'claims.review' } })
  const words = aliasWords(input.description)
  if (words.length < SHORTEST) throw new AppError('invalid', 'registry.alias-too-short')
  const active = await loadVersions(ctx.db.orm, input.list)
  const version =
    answeringVersion(active, input.list, ctx.clock.today()) ?? active.find((one) => one.state === 'active')
  const rows = version ? await loadPrices(ctx.db.orm, version.id) : []
  if (!rows.some((one) => one.code === input.code)) throw new AppError('not-found', 'registry.tariff-code-unknown')
  await ctx.db.transaction(async (tx) => {
    await keepTariffAlias(ctx, tx, { list: input.list, words, code: input.code })
    const resourceId = `${input.list} ${input.code}`
    await recordTrail(ctx, tx, { action: 'tariffs.learn-alias', resource: 'tariff', resourceId, fields: ['aliases'] })
  })
}
