import { flows } from '../../flows/index.js'
import { systemActor } from '../../platform/actor.js'
import { readConfig } from '../../platform/config.js'
import { AppError, asAppError } from '../../platform/errors.js'
import { openApp } from '../context.js'
import { askServer, findRunning } from '../running-server.js'
import { backupCommand } from './backup.js'
import { claimCommand } from './claim.js'
import type { Command } from './command.js'
import { importCommand } from './import.js'
import { auditCommand } from './judge-bills.js'
import { knowledgeCommand } from './knowledge.js'
import { migrateCommand, seedCommand } from './prepare.js'
import { riskCurrentCommand, riskPublishCommand, riskRulesCommand } from './risk-commands.js'
import { tariffsCommand } from './tariffs.js'

/** Commands that need the database. */
export const commands: Command[] = [
  auditCommand,
  claimCommand,
  importCommand,
  migrateCommand,
  seedCommand,
  backupCommand,
  tariffsCommand,
  knowledgeCommand,
  riskRulesCommand,
  riskCurrentCommand,
  riskPublishCommand,
]

export function findCommand(name: string): Command {
  const found = commands.find((command) => command.name === name)
  if (!found) throw new AppError('not-found', 'command.unknown')
  return found
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
      return await found.run(app, input)
    } finally {
      await app.close()
    }
  } catch (error) {
    const inUse = asAppError(error)?.code === 'database.directory-in-use'
    if (!inUse || !running) throw error
    return askServer(running, name, input)
  }
}
