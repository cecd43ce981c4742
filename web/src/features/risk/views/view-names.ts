import { z } from 'zod'

/** The sides the claims can be looked at from. */
export const riskViews = [
  'map',
  'casemix',
  'mismatch',
  'duplicates',
  'tariff',
  'expected',
  'readmission',
  'benford',
  'maternal',
  'oncology',
] as const
export type RiskViewName = (typeof riskViews)[number]

/** What stands in the address of the views. */
export const RiskViewSearch = z.object({ view: z.enum(riskViews).optional().catch(undefined) })
