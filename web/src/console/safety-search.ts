import { z } from 'zod'

/** What an emergency access is wanted for, when one comes from there. */
export const SafetySearch = z.object({ about: z.uuid().optional().catch(undefined) })
export type SafetySearch = z.infer<typeof SafetySearch>
