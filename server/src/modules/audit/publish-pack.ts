import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { packView } from './list-packs.js'
import type { PackVersion } from './pack-version-schema.js'
import { shippedPack } from './packs/packs.js'
import { holdPack, loadPublishedPack, replacePublishedPack } from './store-packs.js'

/**
 * Puts a tried pack into force: every bill judged from now on is judged by it. Never by its own author, and only when it
 * was tried against the pack that is in force now.
 * @throws AppError `audit.no-such-pack`, `audit.pack-not-tried`, `audit.pack-own-draft`, `audit.pack-not-today`
 */
export async function publishPack(
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { version: string },
): Promise<PackVersion> {
  const { version } = input
  return ctx.db.transaction(async (tx) => {
    const found = await holdPack(tx, version)
    if (!found) throw new AppError('not-found', 'audit.no-such-pack')
    const inForce = (await loadPublishedPack(tx, found.scheme)) ?? shippedPack(found.scheme)
    if (found.state !== 'shadow' || found.preview?.against !== inForce.version) {
      throw new AppError('precondition', 'audit.pack-not-tried')
    }
    if (found.createdBy === ctx.actor.id) throw new AppError('forbidden', 'audit.pack-own-draft')
    const today = ctx.clock.today()
    const { effectiveFrom, effectiveTo } = found.pack
    if (effectiveFrom > today || (effectiveTo ?? today) < today) {
      throw new AppError('precondition', 'audit.pack-not-today')
    }
    const at = ctx.clock.now()
    await replacePublishedPack(tx, { version, scheme: found.scheme, by: ctx.actor.id, at })
    await recordTrail(ctx, tx, {
      ...{ action: 'audits.publish-pack', resource: 'scheme-pack', resourceId: version },
      versions: { pack: version, before: inForce.version },
    })
    return packView({ ...found, state: 'published', publishedBy: ctx.actor.id, publishedAt: at.toISOString() })
  })
}
