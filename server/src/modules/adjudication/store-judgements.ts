import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { SealedCell, Vault } from '../../platform/db/vault.js'
import { ClaimEvidence } from '../risk/index.js'
import type { SettledCase } from './cases/feedback.js'
import {
  CaseAppeal,
  CaseDecision,
  CaseId,
  CaseReason,
  CaseStep,
  type FeedbackQuery,
  Judgement,
  JudgementKind,
} from './schema.js'
import { caseAppeals, caseJudgements, caseSteps, cases } from './tables-cases.js'

const place = (table: string, column: string, row: string) => ({ table: `adjudication.${table}`, column, row })

export async function insertJudgement(
  vault: Vault,
  tx: Tx,
  given: Judgement & { caseId: string; evidence: ClaimEvidence },
): Promise<void> {
  const { notes, evidence, at, ...plain } = given
  await tx.insert(caseJudgements).values({
    ...plain,
    notes: vault.seal(place('case_judgements', 'notes', given.id), notes),
    evidence: vault.seal(place('case_judgements', 'evidence', given.id), JSON.stringify(evidence)),
    at: new Date(at),
  })
}

function toJudgement(vault: Vault, row: typeof caseJudgements.$inferSelect): Judgement {
  const notes = vault.open(place('case_judgements', 'notes', row.id), row.notes)
  return Judgement.parse({ ...row, notes, at: row.at.toISOString() })
}

export async function loadJudgements(vault: Vault, db: Queryable, caseId: string): Promise<Judgement[]> {
  const rows = await db
    .select()
    .from(caseJudgements)
    .where(eq(caseJudgements.caseId, caseId))
    .orderBy(caseJudgements.at, caseJudgements.id)
  return rows.map((row) => toJudgement(vault, row))
}

/** What the judgements of a case rested on, oldest first. */
export async function loadJudgedEvidence(
  vault: Vault,
  db: Queryable,
  caseId: string,
): Promise<{ judgement: Judgement; evidence: ClaimEvidence }[]> {
  const rows = await db
    .select()
    .from(caseJudgements)
    .where(eq(caseJudgements.caseId, caseId))
    .orderBy(caseJudgements.at, caseJudgements.id)
  return rows.map((row) => ({
    judgement: toJudgement(vault, row),
    evidence: ClaimEvidence.parse(JSON.parse(vault.open(place('case_judgements', 'evidence', row.id), row.evidence))),
  }))
}

export async function insertStep(vault: Vault, tx: Tx, step: CaseStep & { caseId: string }): Promise<void> {
  const { note, at, ...plain } = step
  const sealedNote: SealedCell | null =
    note === null ? null : vault.seal(place('case_steps', 'note', step.caseId), note)
  await tx.insert(caseSteps).values({ ...plain, note: sealedNote, at: new Date(at) })
}

export async function loadSteps(vault: Vault, db: Queryable, caseId: string): Promise<CaseStep[]> {
  const rows = await db.select().from(caseSteps).where(eq(caseSteps.caseId, caseId)).orderBy(caseSteps.seq)
  return rows.map((row) =>
    CaseStep.parse({
      ...row,
      note: row.note === null ? null : vault.open(place('case_steps', 'note', caseId), row.note),
      at: row.at.toISOString(),
    }),
  )
}

export async function insertAppeal(
  vault: Vault,
  tx: Tx,
  appeal: { id: string; caseId: string; grounds: string; filedBy: string; filedAt: Date; answerDueAt: Date },
): Promise<void> {
  const grounds = vault.seal(place('case_appeals', 'grounds', appeal.caseId), appeal.grounds)
  await tx.insert(caseAppeals).values({ ...appeal, grounds })
}

export async function keepAnswer(
  vault: Vault,
  tx: Tx,
  { caseId, answer, by, at }: { caseId: string; answer: string; by: string; at: Date },
): Promise<void> {
  const sealed = vault.seal(place('case_appeals', 'answer', caseId), answer)
  await tx
    .update(caseAppeals)
    .set({ answer: sealed, answeredBy: by, answeredAt: at })
    .where(eq(caseAppeals.caseId, caseId))
}

export async function loadAppeal(vault: Vault, db: Queryable, caseId: string): Promise<CaseAppeal | null> {
  const [row] = await db.select().from(caseAppeals).where(eq(caseAppeals.caseId, caseId))
  if (!row) return null
  return CaseAppeal.parse({
    ...row,
    grounds: vault.open(place('case_appeals', 'grounds', caseId), row.grounds),
    answer: row.answer === null ? null : vault.open(place('case_appeals', 'answer', caseId), row.answer),
    filedAt: row.filedAt.toISOString(),
    answerDueAt: row.answerDueAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  })
}

const SettledRow = z.object({
  id: z.string(),
  outcome: CaseDecision,
  correctionRatio: z.number(),
  flags: z.array(z.string()),
  because: z.string(),
  amount: z.int(),
  expected: z.int(),
  minutes: z.int(),
  decidedAt: z.date().transform((at) => at.toISOString()),
})
const GivenRow = z.object({
  caseId: z.string(),
  kind: JudgementKind,
  decision: CaseDecision,
  correctionRatio: z.number(),
  reasons: z.array(CaseReason),
  judgedBy: z.string(),
})

/** Every settled case with its judgements, without what anybody wrote. */
export async function loadSettled(db: Queryable): Promise<SettledCase[]> {
  const settled = await db
    .select({
      id: cases.id,
      outcome: cases.outcome,
      correctionRatio: cases.correctionRatio,
      flags: cases.flags,
      because: cases.because,
      amount: cases.amount,
      expected: cases.expected,
      minutes: cases.minutes,
      decidedAt: cases.decidedAt,
    })
    .from(cases)
    .where(isNotNull(cases.outcome))
  const given = await db
    .select({
      caseId: caseJudgements.caseId,
      kind: caseJudgements.kind,
      decision: caseJudgements.decision,
      correctionRatio: caseJudgements.correctionRatio,
      reasons: caseJudgements.reasons,
      judgedBy: caseJudgements.judgedBy,
    })
    .from(caseJudgements)
    .orderBy(caseJudgements.at, caseJudgements.id)
  const byCase = new Map<string, z.infer<typeof GivenRow>[]>()
  for (const row of given) {
    const one = GivenRow.parse(row)
    byCase.set(one.caseId, [...(byCase.get(one.caseId) ?? []), one])
  }
  return settled.map((one) => {
    const row = SettledRow.parse(one)
    return { ...row, judgements: byCase.get(row.id) ?? [] }
  })
}

/** Judgements of settled cases, the latest first. */
export async function findJudgements(vault: Vault, db: Queryable, query: FeedbackQuery) {
  const where = and(
    isNotNull(cases.outcome),
    query.decision ? eq(caseJudgements.decision, query.decision) : undefined,
    query.flag ? sql`${query.flag} = any(${cases.flags})` : undefined,
    query.judgedBy ? eq(caseJudgements.judgedBy, query.judgedBy) : undefined,
  )
  const joined = db.select().from(caseJudgements).innerJoin(cases, eq(cases.id, caseJudgements.caseId))
  const rows = await joined
    .where(where)
    .orderBy(desc(caseJudgements.at), desc(caseJudgements.id))
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
  const [counted] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(caseJudgements)
    .innerJoin(cases, eq(cases.id, caseJudgements.caseId))
    .where(where)
  const items = rows.map(({ case_judgements: given, cases: one }) => ({
    ...toJudgement(vault, given),
    caseId: CaseId.parse(one.id),
    claimId: one.claimId,
    flags: one.flags,
    amount: one.amount,
  }))
  return { items, total: counted?.n ?? 0 }
}

/** The latest judgements of several cases, by case. */
export async function loadLatestReasons(db: Queryable, caseIds: readonly string[]): Promise<Map<string, CaseReason[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([caseJudgements.caseId], { caseId: caseJudgements.caseId, reasons: caseJudgements.reasons })
    .from(caseJudgements)
    .where(inArray(caseJudgements.caseId, [...caseIds]))
    .orderBy(caseJudgements.caseId, desc(caseJudgements.at), desc(caseJudgements.id))
  return new Map(rows.map(({ caseId, reasons }) => [caseId, z.array(CaseReason).parse(reasons)]))
}
