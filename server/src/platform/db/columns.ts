import { bigint, customType, timestamp } from 'drizzle-orm/pg-core'
import type { SealedCell } from './vault.js'

/** A column whose content is encrypted: it takes and gives only what `vault.seal` made, so plain text does not compile. */
export const sealed = customType<{ data: SealedCell; driverData: string }>({ dataType: () => 'text' })

/** Keyed hashes of a sealed text's words, searched with `&&` or `@>` over a GIN index. */
export const blindTokens = customType<{ data: string[]; driverData: string[] }>({ dataType: () => 'text[]' })

/** Money in minor units (1/100). */
export const minor = (name: string) => bigint(name, { mode: 'number' })

/** A moment, kept with its zone and given as a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
