export const INTENTS = [
  ...(['registration', 'claim', 'claim_status', 'complaint', 'facility', 'human'] as const),
  ...(['general', 'greeting', 'thanks', 'out_of_scope'] as const),
] as const

export type Intent = (typeof INTENTS)[number]

export type IntentReading = {
  intent: Intent
  /** Every wish the text holds, in the order in which they are to be served. */
  intents: Intent[]
  /** 0 to 1: how far the best stands before the second; not a probability. */
  confidence: number
}
