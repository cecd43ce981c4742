import { z } from 'zod'
import { seedKnowledge } from '../../modules/knowledge/index.js'
import { command } from './command.js'

/** `periksa knowledge import`: the shipped passages about JKN, marked as demonstration; repeating it adds none. */
export const knowledgeCommand = command({
  name: 'knowledge',
  input: z.strictObject({ action: z.literal('import') }),
  run: ({ context }) => seedKnowledge(context),
})
