import type { z } from 'zod'

/** A kind of announcement: past tense, ids and codes only, never a person's data. */
export type EventKind<Payload extends Record<string, unknown> = Record<string, unknown>> = {
  name: string
  payload: z.ZodType<Payload>
}

export type Announcement = { kind: EventKind; payload: Record<string, unknown> }

/** Defines an event and gives the function that makes one. */
export function defineEvent<Payload extends Record<string, unknown>>(name: string, payload: z.ZodType<Payload>) {
  const kind: EventKind<Payload> = { name, payload }
  const make = (values: Payload): Announcement => ({
    kind: kind as unknown as EventKind,
    payload: payload.parse(values),
  })
  return Object.assign(make, { kind, eventName: name })
}

export type EventMaker<Payload extends Record<string, unknown>> = ((values: Payload) => Announcement) & {
  kind: EventKind<Payload>
  eventName: string
}
