import { z } from 'zod'
import { Instant } from '../../../shared/dates.js'

export const PasskeyName = z.string().trim().min(1).max(80)

/** A passkey as its owner sees it. */
export const Passkey = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The name of the site it was made for; it works under no other. */
  host: z.string(),
  /** Whether the person's other devices may have it too. */
  synced: z.boolean(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
})
export type Passkey = z.infer<typeof Passkey>

/** How a person can sign in. */
export const WaysIn = z.object({
  passkeys: z.array(Passkey),
  password: z.boolean(),
  oneTimeCodes: z.boolean(),
  /** Whether an identity of the organisation's provider is joined to the user. */
  provider: z.boolean(),
  /** How many recovery codes are left. */
  recoveryCodes: z.int(),
})
export type WaysIn = z.infer<typeof WaysIn>
