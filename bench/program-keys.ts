import type { App } from '../server/src/app/context.js'
import { systemActor } from '../server/src/platform/actor.js'
import { createApiKey } from '../server/src/platform/auth/api-keys.js'
import { createUser } from '../server/src/platform/auth/create-user.js'

type Scopes = Parameters<typeof createApiKey>[1]['scopes']

/** Keys of so many programs, good for a day, for a server that a bench asks as programs do. */
export async function programKeys(app: App, { count, scopes }: { count: number; scopes: Scopes }): Promise<string[]> {
  const password = `bench ${app.context.ids.hex(16)}`
  const admin = await createUser(app.context, {
    ...{ username: 'bench-admin', displayName: 'Bench', password, roles: ['admin'], memberId: null, facilityId: null },
  })
  const as = app.as({ ...systemActor('bench'), kind: 'person', id: admin.id, roles: ['admin'] })
  const keys: string[] = []
  for (let index = 0; index < count; index++) {
    const input = { name: `bench ${index}`, scopes, days: 1, facilityId: null, memberId: null }
    keys.push((await createApiKey(as, input)).key)
  }
  return keys
}
