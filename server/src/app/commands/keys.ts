import type { Command as Program } from 'commander'
import { z } from 'zod'
import { readConfig } from '../../platform/config.js'
import { addDataKey, loadOrCreateKeys } from '../../platform/db/vault.js'
import { command } from './command.js'

/** Wraps the keys of all documents with the data key that seals now. */
export const keysCommand = command({
  name: 'keys',
  withoutFlows: true,
  input: z.strictObject({ action: z.literal('rewrap') }),
  run: async ({ context }) => ({ sealingKey: context.vault.sealingKeyId(), ...context.files.rewrap() }),
})

type Run = (name: string, input: unknown) => Promise<unknown>
const MINUTE = 60_000

/** `periksa keys list`, `keys add` and `keys rewrap`. */
export function defineKeys(program: Program, run: Run, print: (value: unknown) => void): void {
  const keys = program.command('keys').description('the keys that seal documents and personal columns')
  keys
    .command('list')
    .description('ids of the keys beside the root, what each is for, and from when')
    .action(() => {
      const { data, pseudonyms = [] } = loadOrCreateKeys(readConfig().keyFile)
      const shown = (use: string) => (key: { id: string; from: Date }) => ({ id: key.id, from: key.from, use })
      print([...data.map(shown('data')), ...pseudonyms.map(shown('pseudonyms'))])
    })
  keys
    .command('add')
    .description('add a data key to the key file; restart every server and worker before it begins to seal')
    .option('--in <minutes>', 'when it begins to seal', '60')
    .action((options: { in: string }) => {
      const minutes = z.coerce.number().min(0).max(43_200).parse(options.in)
      print(addDataKey(readConfig().keyFile, new Date(Date.now() + minutes * MINUTE)))
    })
  keys
    .command('rotate-pseudonyms')
    .description('other pseudonyms for everybody, from a moment on; restart every server and worker before')
    .option('--in <minutes>', 'when they change', '60')
    .action((options: { in: string }) => {
      const minutes = z.coerce.number().min(0).max(43_200).parse(options.in)
      print(addDataKey(readConfig().keyFile, new Date(Date.now() + minutes * MINUTE), 'pseudonyms'))
    })
  keys
    .command('rewrap')
    .description('wrap the keys of all documents with the data key that seals now; may be stopped and run again')
    .action(async () => print(await run('keys', { action: 'rewrap' })))
}
