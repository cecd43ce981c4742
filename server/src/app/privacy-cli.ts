import { resolve } from 'node:path'
import type { Command } from 'commander'

type Run = (name: string, input: unknown) => Promise<unknown>

/** `periksa privacy …`: a copy of what is kept of a person, forgetting one, and forgetting those of long ago. */
export function addPrivacyCommands(program: Command, run: Run, print: (value: unknown) => void): void {
  const privacy = program.command('privacy').description('what is kept of a person in conversations')
  privacy
    .command('export')
    .description('all that is kept of a person, with their files, into a folder')
    .argument('<contact>', 'id of one of their contacts')
    .argument('<folder>')
    .action(async (contactId: string, folder: string) =>
      print(await run('privacy', { action: 'export', contactId, folder: resolve(folder) })),
    )
  privacy
    .command('erase')
    .description('forget a person over every channel; claims stay as the law has it')
    .argument('<contact>', 'id of one of their contacts')
    .action(async (contactId: string) => print(await run('privacy', { action: 'erase', contactId })))
  privacy
    .command('retention')
    .description('forget people with whom nobody wrote for PERIKSA_CONVERSATION_MONTHS')
    .option('--dry-run', 'say how many, forget nobody')
    .action(async (options: { dryRun?: boolean }) =>
      print(await run('privacy', { action: 'retention', dryRun: options.dryRun === true })),
    )
}
