import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BoostingArtefact } from './boosting/artefact.js'
import { ruleColumnsSql } from './claim-rules/rule-set.js'
import type { ServingMeta } from './etl/snapshot-run.js'
import { type Gathered, gatherClaims } from './gather-claims.js'
import { writeOrdered } from './order-claims.js'
import type { ClaimRuleSet } from './rule-set-schema.js'
import type { Warehouse } from './schema.js'
import { RISK_SQL } from './scoring/risk-of.js'
import { sqlText } from './sql-literal.js'
import { makeWhole, unfinished } from './sweep-unfinished.js'

export type ServingInput = {
  /** Folder of the snapshot. */
  snapshot: string
  /** Name of the new folder inside it. */
  name: string
  ruleSet: ClaimRuleSet
  /** A Parquet file with claim_id, ml_score and ml_score_normalized, where a model has scored. */
  modelScores: { path: string; version: string } | null
  /** The adopted model of auditors' labels: its chances stand beside the scores and change no order of the list. */
  labelModel?: { version: string; model: BoostingArtefact } | null
  tell?: (claims: number) => void
}

/** The claims of a snapshot as a table of SQL; of some of its files where they are named, below the snapshot. */
export function claimsSql({ snapshot, claimFiles }: { snapshot: string; claimFiles?: readonly string[] }): string {
  const paths = (claimFiles ?? ['claims_normalized/*/*.parquet']).map((file) => sqlText(join(snapshot, file)))
  return `read_parquet([${paths.join(', ')}], hive_partitioning = false)`
}

/**
 * The claims with rules applied and scores combined, as a query. `risk_score` rewards agreement: it is what rules and
 * model together leave no room for; `older_risk_score` is the older system's larger of the two.
 */
export function scoredSql(
  input: Pick<ServingInput, 'snapshot' | 'ruleSet' | 'modelScores'> & { claimFiles?: readonly string[] },
): string {
  const ml = input.modelScores
    ? `LEFT JOIN read_parquet(${sqlText(input.modelScores.path)}) AS m USING (claim_id)`
    : 'CROSS JOIN (SELECT NULL::DOUBLE AS ml_score, NULL::DOUBLE AS ml_score_normalized) AS m'
  return `SELECT *, greatest(rule_score, coalesce(ml_score_normalized, 0)) AS older_risk_score,
      ${RISK_SQL} AS risk_score
    FROM (SELECT c.*, m.ml_score, m.ml_score_normalized, ${ruleColumnsSql(input.ruleSet)} FROM ${claimsSql(input)} AS c ${ml})`
}

/**
 * Writes what the list of claims is served from: one file of rows, and typed columns in order of risk. It appears under
 * its name whole, so that a reader never sees half of it.
 */
export async function writeServing(warehouse: Warehouse, input: ServingInput): Promise<ServingMeta> {
  const [counted] = await warehouse.rows(`SELECT count(*)::INTEGER AS n FROM ${claimsSql(input)}`)
  const folder = unfinished(input.snapshot, input.name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return makeWhole(folder, async () => {
    const gathered = await gatherClaims(warehouse, {
      scored: scoredSql(input),
      folder,
      count: Number(counted?.n),
      labelModel: input.labelModel?.model ?? null,
      ...(input.tell ? { tell: input.tell } : {}),
    })
    const meta = await writeList(warehouse, [gathered], { ...input, folder })
    rmSync(gathered.rows)
    renameSync(folder, join(input.snapshot, input.name))
    return meta
  })
}

export type ListInput = Pick<ServingInput, 'snapshot' | 'ruleSet' | 'modelScores'> & {
  folder: string
  labelModel?: { version: string } | null
}

/** Writes the list of gathered claims into a folder; the rows as read stay. */
export async function writeList(
  warehouse: Warehouse,
  parts: readonly Gathered[],
  input: ListInput,
): Promise<ServingMeta> {
  const dictionaries = writeOrdered(input.folder, parts)
  const meta: ServingMeta = {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    ruleSet: input.ruleSet.version,
    modelVersion: input.modelScores?.version ?? null,
    labelModel: input.labelModel?.version ?? null,
    dictionaries,
    labels: await labelsOf(warehouse, input.snapshot),
  }
  writeFileSync(join(input.folder, 'meta.json'), JSON.stringify(meta))
  return meta
}

async function labelsOf(warehouse: Warehouse, snapshot: string): Promise<Record<string, Record<string, string>>> {
  const rows = await warehouse.rows(
    `SELECT book, code, label FROM read_parquet(${sqlText(join(snapshot, 'labels.parquet'))}) WHERE label IS NOT NULL ORDER BY book, code, label`,
  )
  const books: Record<string, Record<string, string>> = {}
  for (const { book, code, label } of rows) {
    const words = books[String(book)] ?? {}
    words[String(code)] = String(label)
    books[String(book)] = words
  }
  return books
}
