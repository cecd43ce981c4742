import { and, desc, eq, ne } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { LabelCard, LabelModelState, type LabelModelVersion } from './boosting/label-card.js'
import { labelModels } from './tables.js'

export async function insertLabelModel(tx: Tx, card: LabelCard): Promise<void> {
  await tx
    .insert(labelModels)
    .values({ version: card.version, state: 'shadow', trainedAt: new Date(card.trainedAt), card })
}

const shape = (row: typeof labelModels.$inferSelect): LabelModelVersion => ({
  state: LabelModelState.parse(row.state),
  card: LabelCard.parse(row.card),
  adoptedAt: row.adoptedAt?.toISOString() ?? null,
})

export async function loadLabelModel(db: Queryable, version: string): Promise<LabelModelVersion | null> {
  const [row] = await db.select().from(labelModels).where(eq(labelModels.version, version))
  return row ? shape(row) : null
}

/** The newest first. */
export async function loadLabelModels(db: Queryable): Promise<LabelModelVersion[]> {
  const rows = await db.select().from(labelModels).orderBy(desc(labelModels.trainedAt)).limit(20)
  return rows.map(shape)
}

/** The version whose chances the next list carries. */
export async function loadAdoptedLabelModel(db: Queryable): Promise<string | null> {
  const [row] = await db
    .select({ version: labelModels.version })
    .from(labelModels)
    .where(eq(labelModels.state, 'adopted'))
  return row?.version ?? null
}

/** In place of the one adopted before; gives its card where it was not adopted already. */
export async function setAdoptedLabelModel(tx: Tx, input: { version: string; at: string }): Promise<LabelCard | null> {
  await tx
    .update(labelModels)
    .set({ state: 'retired' })
    .where(and(eq(labelModels.state, 'adopted'), ne(labelModels.version, input.version)))
  const [row] = await tx
    .update(labelModels)
    .set({ state: 'adopted', adoptedAt: new Date(input.at) })
    .where(and(eq(labelModels.version, input.version), ne(labelModels.state, 'adopted')))
    .returning({ card: labelModels.card })
  return row ? LabelCard.parse(row.card) : null
}
