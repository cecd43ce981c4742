import type { Needs } from '../../platform/context.js'
import type { PackVersion } from './pack-version-schema.js'
import { shippedPacks } from './packs/packs.js'
import { type KeptPack, loadPacks } from './store-packs.js'

/** Every version of every scheme's pack, what staff made before what is shipped. */
export async function listPacks(ctx: Needs<'db'>): Promise<PackVersion[]> {
  const kept = await loadPacks(ctx.db.orm)
  const led = new Set(kept.filter((one) => one.state === 'published').map((one) => one.scheme))
  const shipped = shippedPacks.map((pack): PackVersion => {
    const { version, scheme } = pack
    const nobody = { createdBy: null, createdAt: null, publishedBy: null, publishedAt: null }
    return { version, scheme, state: 'shipped', isInForce: !led.has(scheme), pack, preview: null, ...nobody }
  })
  return [...kept.map(packView), ...shipped]
}

export function packView(one: KeptPack): PackVersion {
  return { ...one, isInForce: one.state === 'published' }
}
