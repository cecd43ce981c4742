import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { listTariffLists, REFERENCE_LISTS } from '../registry/index.js'
import { checkNames } from './checks/index.js'
import { packView } from './list-packs.js'
import type { PackDraft, PackVersion } from './pack-version-schema.js'
import { nextVersion, unknownName } from './packs/pack-problems.js'
import { shippedPacks } from './packs/packs.js'
import { SchemePack } from './schema.js'
import { holdPack, insertPack, loadPacks, rewritePack } from './store-packs.js'

type Ctx = Needs<'db' | 'clock' | 'actor'>

/**
 * Keeps a scheme's pack as the next version, a draft that judges nothing yet.
 * @throws AppError `audit.pack-unknown-name`, `audit.pack-days-reversed`, `audit.pack-version-taken`
 */
export async function draftPack(ctx: Ctx, draft: PackDraft): Promise<PackVersion> {
  await requireSound(ctx, draft)
  const kept = await loadPacks(ctx.db.orm)
  const version = nextVersion(
    draft.scheme,
    [...kept, ...shippedPacks].map((one) => one.version),
  )
  const pack = SchemePack.parse({ ...draft, version })
  return ctx.db.transaction(async (tx) => {
    if (!(await insertPack(tx, { pack, createdBy: ctx.actor.id, at: ctx.clock.now() }))) {
      throw new AppError('conflict', 'audit.pack-version-taken')
    }
    await recordTrail(ctx, tx, { action: 'audits.draft-pack', resource: 'scheme-pack', resourceId: version })
    const made = await holdPack(tx, version)
    if (!made) throw new AppError('not-found', 'audit.no-such-pack')
    return packView(made)
  })
}

/**
 * Writes a draft anew; what it was tried on counts no more. A version that was in force is never changed.
 * @throws AppError `audit.no-such-pack`, `audit.pack-closed`, and those of `draftPack`
 */
export async function rewriteDraft(ctx: Ctx, input: { version: string; draft: PackDraft }): Promise<PackVersion> {
  const { version, draft } = input
  await requireSound(ctx, draft)
  return ctx.db.transaction(async (tx) => {
    const found = await holdPack(tx, version)
    if (!found || found.scheme !== draft.scheme) throw new AppError('not-found', 'audit.no-such-pack')
    if (found.state !== 'draft' && found.state !== 'shadow') throw new AppError('conflict', 'audit.pack-closed')
    const pack = SchemePack.parse({ ...draft, version })
    await rewritePack(tx, { pack, createdBy: ctx.actor.id, at: ctx.clock.now() })
    await recordTrail(ctx, tx, { action: 'audits.rewrite-pack', resource: 'scheme-pack', resourceId: version })
    const written = await holdPack(tx, version)
    if (!written) throw new AppError('not-found', 'audit.no-such-pack')
    return packView(written)
  })
}

async function requireSound(ctx: Ctx, draft: PackDraft): Promise<void> {
  // What is only told beside a line can be no rule's price.
  const lists = (await listTariffLists(ctx)).map((one) => one.list).filter((list) => !REFERENCE_LISTS.includes(list))
  const unknown = unknownName(draft, { lists, checks: checkNames })
  if (unknown) {
    throw new AppError('invalid', 'audit.pack-unknown-name', {
      message: 'The pack names a list or a check that there is not.',
      details: unknown,
    })
  }
  if (draft.effectiveTo !== null && draft.effectiveTo < draft.effectiveFrom) {
    throw new AppError('invalid', 'audit.pack-days-reversed')
  }
}
