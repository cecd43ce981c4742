import { sql } from 'drizzle-orm'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { activateVersion, loadVersion } from './store-tariffs.js'
import type { TariffVersion } from './tariffs/tariff-version.js'

/**
 * Puts a version in force, in one transaction: from its first day on it answers, until a later one does. What answered
 * from the same day becomes history, and may be activated again. A version with errors in its report cannot answer.
 * @throws AppError `registry.tariff-version-not-found`, `registry.tariff-has-errors`
 */
export async function activateTariff(
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { versionId: string },
): Promise<TariffVersion> {
  requireScope(ctx.actor, 'tariffs.import')
  return ctx.db.transaction(async (tx) => {
    // One activation at a time: two at once would otherwise both find nothing to replace.
    await tx.execute(sql`select pg_advisory_xact_lock(72012)`)
    const version = await loadVersion(tx, input.versionId)
    if (!version) throw new AppError('not-found', 'registry.tariff-version-not-found')
    if (version.state === 'active') return version
    const errors = version.report.errors ?? 0
    if (errors > 0) throw new AppError('precondition', 'registry.tariff-has-errors', { details: { errors } })
    await activateVersion(ctx, tx, version)
    await recordTrail(ctx, tx, {
      action: 'tariffs.activate',
      resource: 'tariff-version',
      resourceId: version.id,
      versions: { [version.list]: version.sha256.slice(0, 12) },
    })
    return (await loadVersion(tx, version.id)) as TariffVersion
  })
}
