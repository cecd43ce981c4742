import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../platform/errors.js'

const Running = z.object({ pid: z.int(), url: z.url(), token: z.string() })
type Running = z.infer<typeof Running>

const fileIn = (dataDirectory: string): string => join(dataDirectory, 'running.json')

/** Notes where the server listens and the token by which this user's command line may ask it. Only the owner reads it. */
export function noteRunning(dataDirectory: string, running: Running): () => void {
  writeFileSync(fileIn(dataDirectory), JSON.stringify(running), { mode: 0o600 })
  return () => rmSync(fileIn(dataDirectory), { force: true })
}

export function findRunning(dataDirectory: string): Running | null {
  const file = fileIn(dataDirectory)
  if (!existsSync(file)) return null
  const parsed = Running.safeParse(JSON.parse(readFileSync(file, 'utf8') || '{}'))
  return parsed.success ? parsed.data : null
}

const Answer = z.union([
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), message: z.string(), kind: z.string() }),
])

/** Asks the server that holds the data directory to run a command. */
export async function askServer(running: Running, name: string, input: unknown): Promise<unknown> {
  const response = await fetch(`${running.url}/local/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${running.token}` },
    body: JSON.stringify({ name, input }),
  })
  const answer = Answer.safeParse(await response.json())
  if (!answer.success) throw new AppError('unavailable', 'command.no-answer')
  if (answer.data.ok) return answer.data.result
  throw new AppError('invalid', answer.data.code, { message: answer.data.message })
}
