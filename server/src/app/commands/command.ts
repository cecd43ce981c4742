import type { z } from 'zod'
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

/** Defines a command with its input parsed at the door. */
export function command<Schema extends z.ZodType>(definition: {
  name: string
  input: Schema
  withoutFlows?: boolean
  run(app: App, input: z.infer<Schema>): Promise<unknown>
}): Command {
  return { ...definition, run: (app, input) => definition.run(app, definition.input.parse(input)) }
}
