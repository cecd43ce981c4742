/** One pushed event as clients get it; `seq` grows, so a client knows what it has seen. */
export type Push = { seq: number; room: string; kind: string; payload: Record<string, unknown> }
