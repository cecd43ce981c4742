import { and, asc, eq, type SQL } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { AuditReport, type Routing } from './schema.js'
import { audits, findings } from './tables.js'

type Key = { claimId: string; subjectBlind: string; ruleSet: string }

/** The audit of the same subject by the same rules, if it was done; it becomes the claim's present one. */
export async function reuseAudit(tx: Tx, key: Key): Promise<AuditReport | null> {
  await tx.update(audits).set({ isPresent: false }).where(eq(audits.claimId, key.claimId))
  const [known] = await tx
    .update(audits)
    .set({ isPresent: true })
    .where(
      and(eq(audits.claimId, key.claimId), eq(audits.subjectBlind, key.subjectBlind), eq(audits.ruleSet, key.ruleSet)),
    )
    .returning({ id: audits.id })
  return known ? loadReport(tx, eq(audits.id, known.id)) : null
}

export async function insertReport(
  tx: Tx,
  report: AuditReport & { billId: string; subjectBlind: string },
): Promise<void> {
  const { findings: found, at, ...row } = report
  await tx.insert(audits).values({ ...row, at: new Date(at), isPresent: true })
  if (found.length === 0) return
  await tx
    .insert(findings)
    .values(found.map((one, index) => ({ ...one, auditId: report.id, index, line: one.line ?? null })))
}

/** Notes which analyser audited, and why. */
export async function keepRouting(tx: Tx, auditId: string, routing: Routing): Promise<void> {
  await tx.update(audits).set({ routing }).where(eq(audits.id, auditId))
}

export async function loadPresentReport(db: Queryable, claimId: string): Promise<AuditReport | null> {
  return loadReport(db, and(eq(audits.claimId, claimId), eq(audits.isPresent, true)) as SQL)
}

async function loadReport(db: Queryable, where: SQL): Promise<AuditReport | null> {
  const [row] = await db.select().from(audits).where(where)
  if (!row) return null
  const rows = await db.select().from(findings).where(eq(findings.auditId, row.id)).orderBy(asc(findings.index))
  return AuditReport.parse({
    ...row,
    at: row.at.toISOString(),
    findings: rows.map(({ line, ...one }) => (line === null ? one : { ...one, line })),
  })
}
