import type { z } from 'zod'
import { AppError } from '../../platform/errors.js'
import type { App } from '../context.js'

/**
 * A command that needs the database: run by the server when it holds the data directory, else by the command line
 * itself, with the same code. `input` and the answer are plain JSON.
 */
export type Command = {
  name: string
  input: z.ZodType
  /** True for one that tells no event: it may run more than once in a process, without the flow engine. */
  withoutFlows?: boolean
  run(app: App, input: unknown): Promise<unknown>
}

/**
 * Defines a command with its input parsed at the door.
 * @throws AppError `command.input-invalid` naming what is not usable, without its value
 */
export function command<Schema extends z.ZodType>(definition: {
  name: string
  input: Schema
  withoutFlows?: boolean
  run(app: App, input: z.infer<Schema>): Promise<unknown>
}): Command {
  return {
    ...definition,
    run: async (app, input) => {
      const parsed = definition.input.safeParse(input)
      if (parsed.success) return definition.run(app, parsed.data)
      const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`)
      throw new AppError('invalid', 'command.input-invalid', { message: faults.join('; ') })
    },
  }
}
