import { and, asc, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { Template } from './desk/schema.js'
import { templates } from './tables-desk.js'

export async function loadTemplates(db: Queryable): Promise<Template[]> {
  const rows = await db.select().from(templates).orderBy(asc(templates.name), asc(templates.language)).limit(500)
  return rows.map(({ name, language, category, body }) => Template.parse({ name, language, category, body }))
}

export async function keepTemplate(tx: Tx, row: typeof templates.$inferInsert): Promise<void> {
  const { category, body, by, changedAt, fetched = false } = row
  await tx
    .insert(templates)
    .values(row)
    .onConflictDoUpdate({
      target: [templates.name, templates.language],
      set: { category, body, by, changedAt, fetched },
    })
}

export async function deleteTemplate(tx: Tx, of: { name: string; language: string }): Promise<void> {
  await tx.delete(templates).where(and(eq(templates.name, of.name), eq(templates.language, of.language)))
}

/** Takes those that were fetched before out, so that what is approved now can stand in their place. */
export async function deleteFetched(tx: Tx): Promise<void> {
  await tx.delete(templates).where(eq(templates.fetched, true))
}
