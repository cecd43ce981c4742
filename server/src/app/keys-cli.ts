import type { Command } from 'commander'
import { z } from 'zod'
import { readConfig } from '../platform/config.js'
import { addDataKey, loadOrCreateKeys } from '../platform/db/key-file.js'
import { fileFolders } from './commands/keys.js'
import { progressLine } from './progress-line.js'

type Run = (name: string, input: unknown) => Promise<unknown>
/** One opening of the database for many commands. */
type RunAll = <Result>(work: (run: Run) => Promise<Result>) => Promise<Result>
type Doing = { runAll: RunAll; print(value: unknown): void }

const MINUTE = 60_000
/** Rows in one short transaction. */
const AT_ONCE = 200
/** Rows that somebody was writing are passed over; a table is gone through so often before they are left. */
const MOST_ROUNDS = 5

const ByKey = z.record(z.string(), z.int())
const Counted = z.object({ sealingKey: z.string(), tables: z.record(z.string(), ByKey), files: ByKey })
type Counted = z.infer<typeof Counted>
const Batch = z.object({ sealed: z.int(), unreadable: z.int(), after: z.array(z.string()).nullable() })
const Rewrapped = z.object({ rewrapped: z.int(), left: z.int() })

/** `periksa keys …`: the keys that seal documents and personal columns, and their root. */
export function addKeysCommands(program: Command, { runAll, print }: Doing): void {
  const keys = program.command('keys').description('the keys that seal documents and personal columns')
  const ask = (input: unknown): Promise<unknown> => runAll((run) => run('keys', input))
  defineKeyFile(keys, print)
  keys
    .command('reseal')
    .description('seal all that older keys sealed with the key that seals now; may be stopped and run again')
    .option('--dry-run', 'say what each key seals, table by table, and change nothing')
    .action(async (options: { dryRun?: boolean }) => {
      if (options.dryRun) return print(await ask({ action: 'count' }))
      const left = await runAll(reseal)
      print(left)
      if (left.cells + left.files > 0) process.exitCode = 1
    })
  keys
    .command('rewrap')
    .description('documents alone: their keys wrapped with the key that seals now; may be stopped and run again')
    .action(async () => print(await runAll((run) => rewrap(run, () => undefined))))
  keys
    .command('drop')
    .description('take a key away that seals nothing any more; restart every server and worker afterwards')
    .argument('<id>', 'as keys list and keys reseal --dry-run name it')
    .action(async (id: string) => print(await ask({ action: 'drop', id })))
  keys
    .command('rotate-root')
    .description('a new root in the key file: bring the file to every machine and to its safe place')
    .option('--finish', 'every machine has the new file: what older roots open goes')
    .action(async (options: { finish?: boolean }) =>
      print(await ask({ action: options.finish ? 'forget-old-roots' : 'rotate-root' })),
    )
}

function defineKeyFile(keys: Command, print: Doing['print']): void {
  keys
    .command('list')
    .description('ids of the keys beside the root, what each is for, and from when')
    .action(() => {
      const { data, pseudonyms = [] } = loadOrCreateKeys(readConfig().keyFile)
      const shown = (use: string) => (key: { id: string; from: Date }) => ({ id: key.id, from: key.from, use })
      print([...data.map(shown('data')), ...pseudonyms.map(shown('pseudonyms'))])
    })
  const add = (use: 'data' | 'pseudonyms') => (options: { in: string }) => {
    const minutes = z.coerce.number().min(0).max(43_200).parse(options.in)
    print(addDataKey(readConfig().keyFile, new Date(Date.now() + minutes * MINUTE), use))
  }
  keys
    .command('add')
    .description('add a data key to the key file; restart every server and worker before it begins to seal')
    .option('--in <minutes>', 'when it begins to seal', '60')
    .action(add('data'))
  keys
    .command('rotate-pseudonyms')
    .description('other pseudonyms for everybody, from a moment on; restart every server and worker before')
    .option('--in <minutes>', 'when they change', '60')
    .action(add('pseudonyms'))
}

type Left = { sealingKey: string; sealed: number; rewrapped: number; cells: number; files: number; tables: string[] }

/** Every table, batch by batch, then the files. Gives what was done, and what older keys still seal. */
async function reseal(run: Run): Promise<Left> {
  const before = older(Counted.parse(await run('keys', { action: 'count' })))
  const progress = progressLine('cells and files sealed anew', before.cells + before.files)
  let sealed = 0
  for (const table of before.tables) {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const done = await resealTable({ run, table, tell: (n) => progress.tell(sealed + n) })
      sealed += done
      if (done === 0) break
    }
  }
  const { rewrapped } = await rewrap(run, (n) => progress.tell(sealed + n))
  const counted = Counted.parse(await run('keys', { action: 'count' }))
  const after = older(counted)
  if (after.cells + after.files === 0) progress.end()
  return { sealingKey: counted.sealingKey, sealed, rewrapped, ...after }
}

async function resealTable(of: { run: Run; table: string; tell(done: number): void }): Promise<number> {
  let done = 0
  for (let after: string[] | null = null, isOver = false; !isOver; ) {
    const asked = { action: 'reseal', table: of.table, after, limit: AT_ONCE }
    const batch: z.infer<typeof Batch> = Batch.parse(await of.run('keys', asked))
    done += batch.sealed
    of.tell(done)
    after = batch.after
    isOver = after === null
  }
  return done
}

async function rewrap(run: Run, tell: (done: number) => void): Promise<z.infer<typeof Rewrapped>> {
  const sum = { rewrapped: 0, left: 0 }
  for (const folder of fileFolders) {
    const { rewrapped, left } = Rewrapped.parse(await run('keys', { action: 'rewrap', folder }))
    sum.rewrapped += rewrapped
    sum.left += left
    tell(sum.rewrapped)
  }
  return sum
}

/** What other keys than the present one seal. */
function older({ sealingKey, tables, files }: Counted): { cells: number; files: number; tables: string[] } {
  const sum = (counts: Record<string, number>): number =>
    Object.entries(counts).reduce((total, [id, n]) => total + (id === sealingKey ? 0 : n), 0)
  const olderOnes = Object.entries(tables).filter(([, counts]) => sum(counts) > 0)
  const cells = olderOnes.reduce((total, [, counts]) => total + sum(counts), 0)
  return { cells, files: sum(files), tables: olderOnes.map(([table]) => table) }
}
