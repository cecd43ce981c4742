import { and, eq } from 'drizzle-orm'
import type { Queryable } from '../../platform/db/database.js'
import { type Scheme, SchemePack } from './schema.js'
import { packs } from './tables.js'

/** The version of a scheme's pack that staff published; null while the shipped one holds. */
export async function loadPublishedPack(db: Queryable, scheme: Scheme): Promise<SchemePack | null> {
  const [row] = await db
    .select({ pack: packs.pack })
    .from(packs)
    .where(and(eq(packs.scheme, scheme), eq(packs.state, 'published')))
  return row ? SchemePack.parse(row.pack) : null
}
