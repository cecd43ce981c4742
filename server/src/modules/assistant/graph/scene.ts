import type { Intent } from '../intents/intent.js'
import type { DialogueState, Effect, Reply } from '../schema.js'
import type { stepWords } from './steps.js'
import type { Facts, TurnInput } from './turn.js'

/** One turn as every part of its decision sees it: where the conversation stood, what came, what is known. */
export type Scene = {
  before: DialogueState
  state: DialogueState
  input: TurnInput
  facts: Facts
  said: ReturnType<typeof stepWords>
}

/** What a part of the decision says, wants done and leaves behind. */
export type Part = {
  replies: Reply[]
  effects: Effect[]
  state: Partial<DialogueState>
  intent?: Intent
  abstained?: boolean
  passageIds?: string[]
}
