import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Cell, Warehouse } from './schema.js'
import { type ServingInput, scoredSql } from './write-serving.js'

/** What an auditor found last about a claim, when, and how the claim came to be looked at. */
export const KnownLabel = z.object({
  claimId: z.string(),
  wrong: z.boolean(),
  at: z.string(),
  byLot: z.boolean(),
  drawChance: z.number().nullable(),
})
export type KnownLabel = z.infer<typeof KnownLabel>

/** A judged claim of the snapshot with the columns asked for. */
export type LabelledRow = { label: KnownLabel; row: Readonly<Record<string, Cell>> }

/** SHA-256 over labels in the order of their claims: the same labels have the same hash. */
export function hashLabels(labels: readonly KnownLabel[]): string {
  const lines = labels.map(({ claimId, wrong, at, byLot, drawChance }) =>
    [claimId, wrong ? 1 : 0, at, byLot ? 'lot' : '', drawChance ?? ''].join('|'),
  )
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}

/** The judged claims that the snapshot holds, in order of time, with `columns` of the scored claims. */
export async function loadLabelledRows(
  warehouse: Warehouse,
  input: Pick<ServingInput, 'snapshot' | 'ruleSet' | 'modelScores'> & { labels: readonly KnownLabel[] },
  columns: string,
): Promise<LabelledRow[]> {
  await warehouse.run('CREATE OR REPLACE TEMP TABLE labelled (claim_id VARCHAR)')
  await warehouse.rows(`INSERT INTO labelled SELECT unnest(from_json($1::JSON, '["VARCHAR"]'))`, [
    JSON.stringify(input.labels.map(({ claimId }) => claimId)),
  ])
  const rows = await warehouse.rows(
    `SELECT claim_id, ${columns} FROM (${scoredSql(input)}) AS s JOIN labelled AS l USING (claim_id)`,
  )
  await warehouse.run('DROP TABLE labelled')
  const known = new Map(input.labels.map((label) => [label.claimId, label]))
  return rows
    .flatMap((row) => {
      const label = known.get(String(row.claim_id))
      return label ? [{ label, row }] : []
    })
    .sort((a, b) => a.label.at.localeCompare(b.label.at) || a.label.claimId.localeCompare(b.label.claimId))
}
