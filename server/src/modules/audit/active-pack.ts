import type { Needs } from '../../platform/context.js'
import { shippedPack } from './packs/packs.js'
import type { Scheme, SchemePack } from './schema.js'
import { loadPublishedPack } from './store-packs.js'

/** The pack a scheme is judged by today: what staff published, or the shipped one. */
export async function activePack(ctx: Needs<'db'>, scheme: Scheme): Promise<SchemePack> {
  return (await loadPublishedPack(ctx.db.orm, scheme)) ?? shippedPack(scheme)
}
