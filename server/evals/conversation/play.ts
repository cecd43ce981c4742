import type { decide } from '../../src/modules/assistant/index.js'
import type { DialogueState } from '../../src/modules/assistant/schema.js'

export type PlayedTurn = ReturnType<typeof decide>

/** Plays one message through the assistant, with what it needs looked up. */
export type Play = (
  state: DialogueState,
  message: { text: string; attachments?: string[]; at?: number },
) => Promise<PlayedTurn>
