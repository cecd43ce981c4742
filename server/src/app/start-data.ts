import { seedKnowledge } from '../modules/knowledge/index.js'
import { seedReference } from '../modules/registry/index.js'
import { createDemonstrationUsers, listDemonstrationSignIns } from '../platform/auth/demonstration-users.js'
import { loadDemonstration, resolveDemonstrationPeople } from '../simulation/demonstration.js'
import type { App } from './context.js'

export type StartData = {
  reference: unknown
  /** Accounts with their passwords; empty outside demonstration mode and where others could listen. */
  accounts: { username: string; password: string; roles: string[] }[]
}

/** Loads what the product needs to be useful at once: reference data, and made-up people in demonstration mode. */
export async function loadStartData(app: App, options: { demonstration: boolean }): Promise<StartData> {
  const reference = await seedReference(app.context)
  if (!options.demonstration) return { reference, accounts: [] }
  await loadDemonstration(app.context)
  await seedKnowledge(app.context)
  await createDemonstrationUsers(app.context, await resolveDemonstrationPeople(app.context))
  return { reference, accounts: await listDemonstrationSignIns(app.context) }
}
