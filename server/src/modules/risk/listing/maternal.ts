import { z } from 'zod'

export const MaternalQuery = z.strictObject({
  by: z.enum(['province', 'month', 'diagnosis']).default('province'),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
})
export type MaternalQuery = z.infer<typeof MaternalQuery>

/** Amounts in whole rupiah. */
export const MaternalFigures = z.object({
  claims: z.int(),
  members: z.int(),
  /** Of members who came more than once under the same three-character diagnosis. */
  repeat_visits: z.int(),
  paid_median: z.number().nullable(),
})
export type MaternalFigures = z.infer<typeof MaternalFigures>

/** Maternal care (ICD-10 O00 to O99, Z36, Z39) in hospitals beside visits in primary care that are paid one by one. */
export const MaternalReport = z.object({
  /** A snapshot that was built without the non-capitation file, or before it was read, holds no such visits. */
  nonCapitation: z.enum(['in-snapshot', 'not-in-snapshot']),
  /** Visits of that file for other diagnoses (Z34 among them), which the figures leave out; null without the file. */
  otherVisits: z.int().nullable(),
  rows: z.array(
    z.object({
      name: z.string(),
      hospital: MaternalFigures,
      /** Province of the facility the member is registered with: the file's own place codes are of an unknown list. */
      primary: MaternalFigures.nullable(),
    }),
  ),
})
export type MaternalReport = z.infer<typeof MaternalReport>
