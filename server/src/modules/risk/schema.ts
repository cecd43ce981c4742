import { z } from 'zod'
import { Instant } from '../../shared/dates.js'
import { AuditId, ClaimId, ScoreId } from '../../shared/ids.js'
import { Reason } from '../../shared/reason.js'

export const Band = z.enum(['low', 'medium', 'high'])
export type Band = z.infer<typeof Band>

/** How unusual a claim is by published rules, 0 to 100; a sum of points, not a probability. */
export const RiskScore = z.object({
  id: ScoreId,
  claimId: ClaimId,
  auditId: AuditId.nullable(),
  ruleSet: z.string(),
  score: z.int().min(0).max(100),
  band: Band,
  /** Heaviest first; `facts.points` is what each added. */
  reasons: z.array(Reason),
  at: Instant,
})
export type RiskScore = z.infer<typeof RiskScore>

export type Cell = string | number | boolean | null | Cell[]

/** Where analytic SQL runs. One implementation is DuckDB in this process; all SQL is ours, values are passed apart. */
export type Warehouse = {
  /** Runs statements for their effect. */
  run(sql: string): Promise<void>
  /** Rows of one query as plain values; 64-bit numbers as text. `values` fill $1, $2 …. */
  rows(sql: string, values?: readonly (string | number | boolean)[]): Promise<Record<string, Cell>[]>
  /** A long answer in pieces, column by column. */
  batches(sql: string): AsyncGenerator<{ rows: number; column(index: number): unknown[] }>
  close(): void
}

/** The secret behind pseudonyms; a new version gives every person a new one. */
export type PseudonymKey = { version: number; bytes: Uint8Array }

/** One build of the analytic claims. */
export const SnapshotRun = z.object({
  id: z.string(),
  etlVersion: z.string(),
  startedAt: Instant,
  finishedAt: Instant,
  edition: z.enum(['coded', 'labels']),
  /** True when the data are made up. */
  generated: z.boolean(),
  pseudonymKey: z.int(),
  sources: z.array(z.object({ name: z.string(), bytes: z.int() })),
  rowsRead: z.int(),
  rowsKept: z.int(),
  /** How often each reason stands in the reject log. */
  rejects: z.record(z.string(), z.int()),
})
export type SnapshotRun = z.infer<typeof SnapshotRun>
