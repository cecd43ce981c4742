export const RED_FLAG_GROUPS = [
  ...(['cardiac', 'stroke', 'breathing', 'bleeding', 'unconscious', 'anaphylaxis', 'poisoning'] as const),
  ...(['trauma', 'pregnancy', 'infant', 'self_harm', 'violence', 'other'] as const),
] as const

export type RedFlagGroup = (typeof RED_FLAG_GROUPS)[number]

/** What the gate found; `signs` names the families that matched, never the words of the message. */
export type RedFlagVerdict = { emergency: false } | { emergency: true; group: RedFlagGroup; signs: string[] }
