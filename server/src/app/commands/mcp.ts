import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'
import { findApiKey } from '../../platform/auth/api-keys.js'
import { requireScope } from '../../platform/auth/permissions.js'
import { readConfig } from '../../platform/config.js'
import { AppError } from '../../platform/errors.js'
import type { App, AppContext } from '../context.js'
import { callTool, mcpServer, toolsFor } from '../mcp/mcp-server.js'
import { tools } from '../mcp/tools.js'
import { command } from './command.js'

const Key = z.string().min(1).max(200)

/** The world as the program behind a key has it. @throws AppError `auth.required`, `auth.forbidden` */
async function asKey(app: App, key: string): Promise<AppContext> {
  const actor = await findApiKey(app.context, key)
  if (!actor) throw new AppError('unauthenticated', 'auth.required', { message: 'The key is wrong or has ended.' })
  requireScope(actor, 'mcp.connect')
  return app.as(actor)
}

/** For `periksa mcp`: what its key may use, and one call of it. */
export const mcpCommands = [
  command({
    name: 'mcp-tools',
    input: z.strictObject({ key: Key }),
    withoutFlows: true,
    run: async (app, { key }) => toolsFor(await asKey(app, key)).map(({ name }) => name),
  }),
  command({
    name: 'mcp-call',
    input: z.strictObject({ key: Key, name: z.string().max(60), input: z.unknown() }),
    withoutFlows: true,
    run: async (app, { key, name, input }) => callTool(await asKey(app, key), { name, input }),
  }),
]

type Run = (name: string, input: unknown) => Promise<unknown>

/**
 * `periksa mcp`: the Model Context Protocol over stdin and stdout, with the rights of the key in PERIKSA_MCP_KEY, until
 * stdin ends.
 * @throws AppError `mcp.key-needed`, `auth.required`, `auth.forbidden`
 */
export async function serveMcpStdio(run: Run): Promise<void> {
  const { mcpKey: key, version } = readConfig()
  if (key === null) {
    throw new AppError('precondition', 'mcp.key-needed', {
      message: 'Set PERIKSA_MCP_KEY to an API key with the scope mcp.connect and those of the tools.',
    })
  }
  const allowed = z.array(z.string()).parse(await run('mcp-tools', { key }))
  const offered = tools.filter(({ name }) => allowed.includes(name))
  const call = async (name: string, input: unknown) =>
    // What the command answers is made in the same program; here it is only passed on.
    (await run('mcp-call', { key, name, input })) as Awaited<ReturnType<typeof callTool>>
  const ended = new Promise<void>((resolve) => process.stdin.once('close', resolve))
  const served = serveStdio(() => mcpServer(offered, { version, call }))
  await ended
  await served.close()
}
