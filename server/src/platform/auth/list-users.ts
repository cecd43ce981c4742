import type { Needs } from '../context.js'
import { requireScope } from './permissions.js'
import type { ManagedUser } from './schema.js'
import { listUserRows, toManagedUser } from './store.js'

export async function listUsers(ctx: Needs<'db' | 'actor'>): Promise<ManagedUser[]> {
  requireScope(ctx.actor, 'users.read')
  return (await listUserRows(ctx.db.orm)).map(toManagedUser)
}
