import * as claims from '../modules/claims/index.js'
import * as inbox from '../modules/inbox/index.js'
import * as intake from '../modules/intake/index.js'
import { looksOf } from '../platform/trust/incidents.js'
import type { Incident, Reached } from '../platform/trust/schema.js'
import type { FlowContext } from './flow-context.js'

/** Whose data was reached in an incident's time, by way of what was looked at: claims, documents, conversations, records. */
export async function reachOfIncident(
  ctx: FlowContext,
  incident: Pick<Incident, 'from' | 'until' | 'actors'>,
): Promise<Reached> {
  const { rows, things, listReads } = await looksOf(ctx, incident)
  const ids = (resource: string): string[] => [...(things.get(resource) ?? [])]
  const written = await inbox.peopleOfConversations(ctx, {
    conversationIds: ids('conversation'),
    contactIds: ids('contact'),
  })
  const members = new Set([
    ...ids('member'),
    ...(await claims.membersOfClaims(ctx, { claimIds: ids('claim') })),
    ...(await intake.membersOfDocuments(ctx, { documentIds: ids('document') })),
    ...written.memberIds,
  ])
  const contacts = [...new Set(written.contactIds)].sort()
  return { rows, members: [...members].sort(), contacts, people: members.size + contacts.length, listReads }
}
