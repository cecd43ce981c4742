import { and, asc, eq, isNotNull, isNull, ne, type SQL } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { Severity } from '../../shared/reason.js'
import { AuditOutcome, AuditReport, AuditResult } from './schema.js'
import { audits, findings } from './tables.js'

type Key = { claimId: string | null; billId: string; subjectBlind: string; ruleSet: string }
type Kept = { result: AuditResult; worst: Severity | null }

const ofSubject = (key: Pick<Key, 'claimId' | 'billId'>): SQL | undefined =>
  key.claimId === null ? and(isNull(audits.claimId), eq(audits.billId, key.billId)) : eq(audits.claimId, key.claimId)

/** The audit of the same subject by the same rules, if it was done; it becomes the present one. */
export async function reuseAudit(tx: Tx, key: Key): Promise<Kept | null> {
  await tx.update(audits).set({ isPresent: false }).where(ofSubject(key))
  const same = and(ofSubject(key), eq(audits.subjectBlind, key.subjectBlind), eq(audits.ruleSet, key.ruleSet))
  const [known] = await tx.update(audits).set({ isPresent: true }).where(same).returning({ id: audits.id })
  return known ? loadKept(tx, eq(audits.id, known.id)) : null
}

export async function insertResult(
  tx: Tx,
  kept: Kept & { subjectBlind: string; paperBlind: string | null },
): Promise<void> {
  const { result, ...columns } = kept
  const { findings: found, totals, at, ...row } = result
  await tx.insert(audits).values({ ...row, ...totals, ...columns, at: new Date(at), isPresent: true })
  const rows = found.map((one, index) => ({ ...one, auditId: result.id, index, line: one.line ?? null }))
  for (let from = 0; from < rows.length; from += 500) await tx.insert(findings).values(rows.slice(from, from + 500))
}

/** The id of the audit of the same subject by the same rules, if it was done; it becomes the present one. */
export async function findSameAudit(tx: Tx, key: Key): Promise<string | null> {
  await tx.update(audits).set({ isPresent: false }).where(ofSubject(key))
  const same = and(ofSubject(key), eq(audits.subjectBlind, key.subjectBlind), eq(audits.ruleSet, key.ruleSet))
  const [known] = await tx.update(audits).set({ isPresent: true }).where(same).returning({ id: audits.id })
  return known?.id ?? null
}

/** Notes which analyser audited, and why. */
export async function keepRouting(tx: Tx, auditId: string, routing: AuditResult['routing']): Promise<void> {
  await tx.update(audits).set({ routing }).where(eq(audits.id, auditId))
}

/** The bill of another claim that has the same facility, number, date and total. */
export async function findSameBill(db: Queryable, by: { paperBlind: string; billId: string }): Promise<string | null> {
  const [row] = await db
    .select({ billId: audits.billId })
    .from(audits)
    .where(and(eq(audits.paperBlind, by.paperBlind), ne(audits.billId, by.billId), isNotNull(audits.claimId)))
    .orderBy(asc(audits.at))
    .limit(1)
  return row?.billId ?? null
}

/** A claim's present audit; those made before bills had verdicts included. */
export async function loadPresentReport(db: Queryable, claimId: string): Promise<AuditReport | null> {
  const found = await loadRow(db, and(eq(audits.claimId, claimId), eq(audits.isPresent, true)) as SQL)
  return found && AuditReport.parse({ ...found.row, at: found.row.at.toISOString(), findings: found.findings })
}

/** The present outcome of a claim's or a bill's audit; null before the first, and for those made before there were verdicts. */
export async function loadPresentResult(
  db: Queryable,
  by: { claimId: string } | { billId: string },
): Promise<AuditResult | null> {
  const whose = 'claimId' in by ? eq(audits.claimId, by.claimId) : eq(audits.billId, by.billId)
  return (await loadKept(db, and(whose, eq(audits.isPresent, true)) as SQL))?.result ?? null
}

/** What the audit of a request came to; null for none. */
export async function loadOutcomeOf(db: Queryable, auditId: string | null): Promise<AuditOutcome | null> {
  const kept = auditId === null ? null : await loadKept(db, eq(audits.id, auditId))
  if (!kept) return null
  // Kept with the version of its pack, which stands beside it.
  const [ruleSet = kept.result.ruleSet] = kept.result.ruleSet.split(' ')
  return AuditOutcome.parse({ ...kept.result, ruleSet })
}

async function loadKept(db: Queryable, where: SQL): Promise<Kept | null> {
  const found = await loadRow(db, where)
  if (!found || found.row.verdict === null) return null
  const { worst, billed, overcharge, allowed, currency, ...row } = found.row
  const totals = { billed, overcharge, allowed, currency }
  const result = AuditResult.parse({ ...row, totals, findings: found.findings, at: row.at.toISOString() })
  return { result, worst: worst as Severity | null }
}

async function loadRow(db: Queryable, where: SQL) {
  const [row] = await db.select().from(audits).where(where)
  if (!row) return null
  const rows = await db.select().from(findings).where(eq(findings.auditId, row.id)).orderBy(asc(findings.index))
  return { row, findings: rows.map(findingOf) }
}

/** Findings of the first rule set knew one line and no figures beyond their facts. */
function findingOf(row: typeof findings.$inferSelect) {
  const { line, lines, confidence, innocent, ...one } = row
  return {
    ...one,
    ...(line === null ? {} : { line }),
    lines: lines ?? (line === null ? [] : [line]),
    confidence: confidence ?? 1,
    innocent: innocent ?? 'audit.innocent.not-weighed',
  }
}
