import type { Queryable } from '../../platform/db/database.js'
import { decisionsOf } from './store-consents.js'
import { contactsJoinedWith, joinedAt } from './store-joins.js'

/**
 * Whether a contact's person asked us to stop. Its own word holds; that of a contact it was joined with holds too, until the
 * person asks to begin again.
 */
export async function isOptedOut(db: Queryable, contactId: string): Promise<boolean> {
  const stopped = (await contactsJoinedWith(db, contactId)).filter(({ optedOutAt }) => optedOutAt !== null)
  if (stopped.length === 0 || stopped.some(({ id }) => id === contactId)) return stopped.length > 0
  const since = await joinedAt(db, contactId)
  const newest = (await decisionsOf(db, { contactId, purpose: 'messages' })).at(-1)
  return !(newest?.given && since !== null && newest.at > since)
}
