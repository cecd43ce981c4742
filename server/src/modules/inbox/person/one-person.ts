/** A decision of one contact on one purpose; the newest of each contact is enough. */
export type Decision = { contactId: string; given: boolean; at: Date }

/**
 * Whether a person agreed to a purpose, over all contacts that are joined. Until they were joined the stricter wins: one
 * refusal stands against any number of agreements. What the person says after that is the newest word, and holds. Silence
 * is no consent.
 * @param joinedAt when the newest contact was joined; null for a contact by itself
 */
export function isAgreed(decisions: Decision[], joinedAt: Date | null): boolean {
  const newest = decisions.reduce<Decision | null>((last, one) => (last && last.at >= one.at ? last : one), null)
  if (!newest) return false
  if (joinedAt === null || newest.at > joinedAt) return newest.given
  return [...newestOfEach(decisions).values()].every(({ given }) => given)
}

function newestOfEach(decisions: Decision[]): Map<string, Decision> {
  const newest = new Map<string, Decision>()
  for (const one of decisions) {
    const before = newest.get(one.contactId)
    if (!before || before.at < one.at) newest.set(one.contactId, one)
  }
  return newest
}

/** Who is one person when these pairs are: for each id the smallest id of its group. */
export function personsOf(ids: string[], pairs: { kept: string; merged: string }[]): Map<string, string> {
  const person = new Map(ids.map((id) => [id, id]))
  for (let moved = true; moved; ) {
    moved = false
    for (const { kept, merged } of pairs) {
      const [one, other] = [person.get(kept), person.get(merged)]
      if (one === undefined || other === undefined || one === other) continue
      const [least = one] = [one, other].sort()
      person.set(kept, least)
      person.set(merged, least)
      moved = true
    }
  }
  return person
}

export type Candidate = { id: string; person: string; memberId: string | null }

/** Why two contacts cannot be joined, as a code; null when they can. `all` are the contacts of both persons. */
export function whyApart(one: Candidate, other: Candidate, all: Candidate[]): string | null {
  if (one.id === other.id) return 'inbox.join-same'
  if (one.person === other.person) return 'inbox.join-already'
  const members = new Set(all.flatMap(({ memberId }) => memberId ?? []))
  return members.size > 1 ? 'inbox.join-different-members' : null
}

const DAY = 24 * 3_600_000
/** For how long contacts that one of us joined can be parted again. */
export const UNDO_DAYS = 30

export const undoableUntil = (joinedAt: Date): Date => new Date(joinedAt.getTime() + UNDO_DAYS * DAY)
