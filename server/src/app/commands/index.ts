import { flows } from '../../flows/index.js'
import { systemActor } from '../../platform/actor.js'
import { readConfig } from '../../platform/config.js'
import { AppError, asAppError } from '../../platform/errors.js'
import { openApp } from '../context.js'
import { askServer, findRunning } from '../running-server.js'
import { backupCommand } from './backup.js'
import { claimCommand } from './claim.js'
import type { Command } from './command.js'
import { importCommand, listImportedCommand } from './import.js'
import { importOlderCommand } from './import-older.js'
import { auditCommand } from './judge-bills.js'
import { keysCommand } from './keys.js'
import { knowledgeCommand } from './knowledge.js'
import { mcpCommands } from './mcp.js'
import { packsCommand } from './packs.js'
import { migrateCommand, seedCommand } from './prepare.js'
import { privacyCommand } from './privacy.js'
import { replayCommand } from './replay.js'
import { riskCommands } from './risk-commands.js'
import { simulateCommands } from './simulate.js'
import { tariffsCommand } from './tariffs.js'
import { trailCommand } from './trail.js'
import { trustCommand } from './trust.js'
import { usersCommand } from './users.js'

/** Commands that need the database. */
export const commands: Command[] = [
  auditCommand,
  claimCommand,
  importCommand,
  listImportedCommand,
  migrateCommand,
  seedCommand,
  backupCommand,
  trailCommand,
  trustCommand,
  usersCommand,
  keysCommand,
  tariffsCommand,
  packsCommand,
  knowledgeCommand,
  privacyCommand,
  importOlderCommand,
  replayCommand,
  ...mcpCommands,
  ...riskCommands,
  ...simulateCommands,
]

export function findCommand(name: string): Command {
  const found = commands.find((command) => command.name === name)
  if (!found) throw new AppError('not-found', 'command.unknown')
  return found
}

/**
 * Runs several commands, one after another, over one opening of the database, or in the running server when that holds
 * the data directory. What they started is finished before it is closed. `stories` names the flows that this process then
 * runs, where not all are wanted: looking at every queue takes a fifth of a core with the embedded database.
 * `withoutFlows`: none of the commands tells an event.
 */
export async function runCommands<Result>(
  work: (run: (name: string, input: unknown) => Promise<unknown>) => Promise<Result>,
  { withoutFlows = false, stories }: { withoutFlows?: boolean; stories?: readonly string[] } = {},
): Promise<Result> {
  const config = readConfig()
  const running = findRunning(config.dataDirectory)
  if (running && (await isAnswering(running))) return work((name, input) => askServer(running, name, input))
  const app = await openApp({ ...config, logLevel: 'warn' })
  try {
    if (!withoutFlows) {
      const wanted = flows.filter(({ name }) => stories?.includes(name) ?? true)
      await app.engine.start(wanted, (flow) => app.as(systemActor(flow)))
    }
    const result = await work((name, input) => findCommand(name).run(app, input))
    await app.engine.settle()
    return result
  } finally {
    await app.close()
  }
}

async function isAnswering({ url }: { url: string }): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/liveness`)).ok
  } catch {
    return false
  }
}

/** Runs a command here, or in the running server when that holds the data directory. */
export async function runCommand(name: string, input: unknown): Promise<unknown> {
  const config = readConfig()
  const found = findCommand(name)
  const running = findRunning(config.dataDirectory)
  try {
    const app = await openApp({ ...config, logLevel: 'warn' })
    try {
      if (!found.withoutFlows) await app.engine.start(flows, (flow) => app.as(systemActor(flow)))
      const result = await found.run(app, input)
      await app.engine.settle()
      return result
    } finally {
      await app.close()
    }
  } catch (error) {
    const inUse = asAppError(error)?.code === 'database.directory-in-use'
    if (!inUse || !running) throw error
    return askServer(running, name, input)
  }
}
