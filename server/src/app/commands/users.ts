import type { Command as Program } from 'commander'
import { z } from 'zod'
import { listUsers } from '../../platform/auth/list-users.js'
import { resetPassword } from '../../platform/auth/reset-password.js'
import { Username } from '../../platform/auth/schema.js'
import { command } from './command.js'

/** For who holds the machine: everybody with an account, and a new password for who forgot theirs. */
export const usersCommand = command({
  name: 'users',
  withoutFlows: true,
  input: z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('list') }),
    z.strictObject({ action: z.literal('reset-password'), username: Username, secondFactor: z.boolean() }),
  ]),
  async run({ context }, input) {
    if (input.action === 'list') return listUsers(context)
    return resetPassword(context, input)
  },
})

type Run = (name: string, input: unknown) => Promise<unknown>

/** `periksa users list|reset-password`. */
export function defineUsers(program: Program, run: Run, print: (value: unknown) => void): void {
  const users = program.command('users').description('people with an account')
  users
    .command('list')
    .description('everybody, with roles and whether they are shut out')
    .action(async () => print(await run('users', { action: 'list' })))
  users
    .command('reset-password')
    .description('a new password for who forgot theirs, shown once; their sessions end')
    .argument('<username>')
    .option('--second-factor', 'also takes their one-time codes and passkeys away: the telephone is lost')
    .action(async (username: string, { secondFactor = false }: { secondFactor?: boolean }) =>
      print(await run('users', { action: 'reset-password', username, secondFactor })),
    )
}
