import { desc, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { type Backtest, RuleSetVersion } from './rule-set-schema.js'
import { ruleSetVersions } from './tables.js'

export async function insertRuleSet(tx: Tx, one: RuleSetVersion): Promise<boolean> {
  const row = { ...one, createdAt: new Date(one.createdAt), publishedAt: null }
  const kept = await tx
    .insert(ruleSetVersions)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: ruleSetVersions.version })
  return kept.length > 0
}

export async function loadRuleSets(db: Queryable): Promise<RuleSetVersion[]> {
  const rows = await db.select().from(ruleSetVersions).orderBy(desc(ruleSetVersions.createdAt)).limit(200)
  return rows.map(toVersion)
}

export async function loadRuleSet(db: Queryable, version: string): Promise<RuleSetVersion | null> {
  const [row] = await db.select().from(ruleSetVersions).where(eq(ruleSetVersions.version, version))
  return row ? toVersion(row) : null
}

export async function loadPublishedRuleSet(db: Queryable): Promise<RuleSetVersion | null> {
  const [row] = await db.select().from(ruleSetVersions).where(eq(ruleSetVersions.state, 'published'))
  return row ? toVersion(row) : null
}

export async function keepBacktest(
  tx: Tx,
  { version, backtest }: { version: string; backtest: Backtest },
): Promise<void> {
  await tx.update(ruleSetVersions).set({ state: 'shadow', backtest }).where(eq(ruleSetVersions.version, version))
}

export async function replacePublished(tx: Tx, { version, at }: { version: string; at: string }): Promise<void> {
  await tx.update(ruleSetVersions).set({ state: 'retired' }).where(eq(ruleSetVersions.state, 'published'))
  await tx
    .update(ruleSetVersions)
    .set({ state: 'published', publishedAt: new Date(at) })
    .where(eq(ruleSetVersions.version, version))
}

function toVersion(row: typeof ruleSetVersions.$inferSelect): RuleSetVersion {
  const { createdAt, publishedAt } = row
  return RuleSetVersion.parse({
    ...row,
    createdAt: createdAt.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  })
}
