import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { importClaims } from '../claims/index.js'
import { findFacilityByCode } from '../registry/index.js'
import { openPseudonyms } from '../risk/index.js'
import { keyOf, toHospitalClaim } from './mapping/to-hospital-claim.js'
import type { ClaimRecord } from './schema.js'
import { loadClaimRecords } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'events' | 'actor'>

const AT_ONCE = 500
const FACILITY_KEY = /^[A-Za-z0-9]{1,20}$/

/** How many claims are new in the risk list, were there before, or cannot stand in it, by what they lack. */
export const ListedClaims = z.object({
  added: z.int(),
  known: z.int(),
  unfit: z.record(z.string(), z.int()),
})
export type ListedClaims = z.infer<typeof ListedClaims>

/**
 * Sends the kept claims of some imports to the risk list, each once; pseudonyms take the place of who is named. Those that are no
 * claims under the national casemix tariff are counted by what they lack and stay where they are.
 * @throws AppError `auth.forbidden` for those who may not import
 */
export async function listImportedClaims(ctx: Ctx, input: { importIds: readonly string[] }): Promise<ListedClaims> {
  const pseudonym = await openPseudonyms(ctx)
  const registered = new Map<string, string>()
  const listed: ListedClaims = { added: 0, known: 0, unfit: {} }
  const count = (why: string): void => {
    listed.unfit[why] = (listed.unfit[why] ?? 0) + 1
  }
  for (let after: string | null = ''; after !== null; ) {
    const page = await loadClaimRecords(ctx, { importIds: input.importIds, after, limit: AT_ONCE })
    after = page.last
    await lookUp(ctx, page.records, registered)
    const mapped = page.records.map((record) => toHospitalClaim(record, { pseudonym, registered }))
    for (const one of mapped) if (typeof one === 'string') count(one)
    const claims = mapped.filter((one) => typeof one !== 'string')
    const { added, known, rejected } = await importClaims(ctx, { claims, source: { origin: 'imported' } })
    listed.added += added.length
    listed.known += known
    for (const { fields } of rejected) count(fields[0] ?? 'claim')
  }
  return listed
}

/** Adds the facilities that the registry knows by the very number and system: a claim then belongs to the facility's people. */
async function lookUp(ctx: Ctx, records: readonly ClaimRecord[], registered: Map<string, string>): Promise<void> {
  for (const { provider } of records) {
    const [identifier] = provider.identifiers
    const key = keyOf(provider)
    if (!identifier?.system || key === null || registered.has(key) || !FACILITY_KEY.test(identifier.value)) continue
    const known = await findFacilityByCode(ctx, { system: identifier.system, code: identifier.value })
    if (known) registered.set(key, identifier.value)
  }
}
