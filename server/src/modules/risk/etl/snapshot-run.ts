import { z } from 'zod'
import { Instant } from '../../../shared/dates.js'

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

/** What a folder of served claims says about itself. */
export const ServingMeta = z.object({
  count: z.int(),
  ruleSet: z.string(),
  modelVersion: z.string().nullable(),
  /** The model of auditors' labels whose chances the list carries. */
  labelModel: z.string().nullable().default(null),
  dictionaries: z.record(z.string(), z.array(z.string())),
  /** Words of the codes: diagnoses, groups, procedures, districts. */
  labels: z.record(z.string(), z.record(z.string(), z.string())),
})
export type ServingMeta = z.infer<typeof ServingMeta>
