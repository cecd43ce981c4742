import { readFileSync } from 'node:fs'
import type { Command as Program } from 'commander'
import { z } from 'zod'
import { draftPack, listPacks, publishPack, shadowPack } from '../../modules/audit/index.js'
import { PackDraft, PackVersion } from '../../modules/audit/schema.js'
import { seedReference } from '../../modules/registry/index.js'
import { AppError } from '../../platform/errors.js'
import { command } from './command.js'

const Input = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('list') }),
  z.strictObject({ action: z.literal('draft'), pack: PackDraft }),
  z.strictObject({ action: z.literal('shadow'), version: z.string() }),
  z.strictObject({ action: z.literal('publish'), version: z.string() }),
])

/** `periksa packs …`: the rules of a scheme are drafted, tried on past bills, and put in force by another person. */
export const packsCommand = command({
  name: 'packs',
  input: Input,
  async run({ context }, input) {
    if (input.action === 'list') return listPacks(context)
    if (input.action === 'shadow') return shadowPack(context, input)
    if (input.action === 'publish') return publishPack(context, input)
    await seedReference(context)
    return draftPack(context, input.pack)
  },
})

type Run = (name: string, input: unknown) => Promise<unknown>

/** The command line's words for it. `show` gives the file that `draft` takes. */
export function definePacks(program: Program, run: Run): void {
  const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  const list = async () => PackVersion.array().parse(await run('packs', { action: 'list' }))
  const packs = program.command('packs').description('scheme packs: the rules and figures bills are judged by')
  packs
    .command('list')
    .description('every version, and which is in force')
    .option('--json')
    .action(async ({ json }: { json?: boolean }) => {
      const all = await list()
      if (json) return print(all)
      for (const { version, state, isInForce, pack } of all) {
        process.stdout.write(
          `${version.padEnd(12)}${state.padEnd(11)}${(isInForce ? 'in force' : '').padEnd(10)}${pack.title}\n`,
        )
      }
    })
  packs
    .command('show')
    .description('one version as the file that `draft` takes')
    .argument('<version>', 'cghs/1')
    .action(async (version: string) => {
      const found = (await list()).find((one) => one.version === version)
      if (!found) throw new AppError('not-found', 'audit.no-such-pack')
      print(PackDraft.strip().parse(found.pack))
    })
  packs
    .command('draft')
    .description('a JSON file as the next version of its scheme')
    .argument('<file>')
    .action(async (file: string) => {
      const pack: unknown = JSON.parse(readFileSync(file, 'utf8'))
      print(await run('packs', { action: 'draft', pack }))
    })
  for (const [action, what] of [
    ['shadow', 'try a draft on past bills and say what would change'],
    ['publish', 'put a tried draft of somebody else in force'],
  ] as const) {
    packs
      .command(action)
      .description(what)
      .argument('<version>', 'cghs/2')
      .action(async (version: string) => print(await run('packs', { action, version })))
  }
}
