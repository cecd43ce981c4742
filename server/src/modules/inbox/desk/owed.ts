import type { DeskRules, ServiceClock } from './schema.js'
import { dueAt } from './service-clock.js'

type Owed = { calledAt: Date | null; waitingSince: Date | null; replied: boolean }

/** The promises that run for one conversation: a reply while somebody waits for one, and an end since a person was called. */
export function clocksOf(rules: DeskRules, { calledAt, waitingSince, replied }: Owed): ServiceClock[] {
  if (!calledAt) return []
  const clock = (kind: ServiceClock['kind'], since: Date, minutes: number): ServiceClock => ({
    ...{ kind, since: since.toISOString(), dueAt: dueAt(rules.hours, since, minutes).toISOString() },
  })
  // What the assistant left unanswered before a person was called counts from the call.
  const asked = waitingSince && (waitingSince < calledAt ? calledAt : waitingSince)
  const reply = !asked
    ? []
    : replied
      ? [clock('next-reply', asked, rules.nextReplyMinutes)]
      : [clock('first-reply', asked, rules.firstReplyMinutes)]
  return [...reply, clock('resolve', calledAt, rules.resolveMinutes)]
}
