import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Command as Program } from 'commander'
import { z } from 'zod'
import {
  activateTariff,
  diffTariff,
  importTariffs,
  listTariffLists,
  TariffImport,
  tariffCoverage,
} from '../../modules/registry/index.js'
import { command } from './command.js'

const Input = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('import'), path: z.string(), about: TariffImport, activate: z.boolean() }),
  z.strictObject({ action: z.literal('list'), list: z.string().optional() }),
  z.strictObject({ action: z.literal('coverage') }),
  z.strictObject({ action: z.literal('diff'), version: z.string() }),
  z.strictObject({ action: z.literal('activate'), version: z.string() }),
])

/** `periksa tariffs …`: price lists come in as drafts, are compared, put in force, and kept as history. */
export const tariffsCommand = command({
  name: 'tariffs',
  input: Input,
  async run({ context }, input) {
    if (input.action === 'list') return listTariffLists(context, { list: input.list })
    if (input.action === 'coverage') return tariffCoverage(context)
    if (input.action === 'diff') return diffTariff(context, { versionId: input.version })
    if (input.action === 'activate') return activateTariff(context, { versionId: input.version })
    const { path, about, activate } = input
    const version = await importTariffs(context, { bytes: readFileSync(path), fileName: basename(path), about })
    // A version with errors stays a draft: the report says why, and nothing is half in force.
    return activate && !version.report.errors ? activateTariff(context, { versionId: version.id }) : version
  },
})

type Run = (name: string, input: unknown) => Promise<unknown>
type ImportOptions = {
  list: string
  effectiveFrom?: string
  effectiveTo?: string
  edition?: string
  source?: string
  currency?: string
  demonstration?: boolean
  activate?: boolean
}

/** The command line's words for it; answers are JSON, lists are tables unless `--json` is given. */
export function defineTariffs(program: Program, run: Run): void {
  const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  const tariffs = program.command('tariffs').description('price lists: import, compare, put in force, history')
  tariffs
    .command('import')
    .description('a CSV file as a draft version, with a report of its rows')
    .argument('<file>')
    .requiredOption('--list <name>', 'cghs-2025, nppa-2026, ina-cbg … or a new name')
    .option('--effective-from <day>', 'first day, where the file has no such column')
    .option('--effective-to <day>', 'last day')
    .option('--edition <name>', 'what this version is called')
    .option('--source <text>', 'the order or notification it comes from')
    .option('--currency <code>', 'INR, IDR …, where the file has no such column')
    .option('--demonstration', 'the figures are invented')
    .option('--activate', 'put it in force at once when no row is wrong')
    .action(async (file: string, { activate, ...about }: ImportOptions) => {
      const version = await run('tariffs', {
        action: 'import',
        path: resolve(file),
        about,
        activate: activate === true,
      })
      print(version)
      if (z.object({ state: z.literal('draft') }).safeParse(version).success && activate) process.exitCode = 1
    })
  tariffs
    .command('list')
    .description('every list: rows, days, source, real or demonstration')
    .option('--json')
    .action(async (options: { json?: boolean }) => {
      const lists = await run('tariffs', { action: 'list' })
      if (options.json) print(lists)
      else process.stdout.write(tableOf(lists, { history: false }))
    })
  tariffs
    .command('coverage')
    .description('states with a price list of their own, what it covers, and the central lists behind it, as JSON')
    .action(async () => print(await run('tariffs', { action: 'coverage' })))
  tariffs
    .command('history')
    .description('all versions of one list, drafts and replaced ones too')
    .argument('<list>')
    .option('--json')
    .action(async (list: string, options: { json?: boolean }) => {
      const lists = await run('tariffs', { action: 'list', list })
      if (options.json) print(lists)
      else process.stdout.write(tableOf(lists, { history: true }))
    })
  tariffs
    .command('diff')
    .description('what a version adds, removes and changes')
    .argument('<version>', 'its id')
    .action(async (version: string) => print(await run('tariffs', { action: 'diff', version })))
  tariffs
    .command('activate')
    .description('put a version in force')
    .argument('<version>', 'its id')
    .action(async (version: string) => print(await run('tariffs', { action: 'activate', version })))
}

const Shown = z.array(
  z.object({
    list: z.string(),
    demonstration: z.boolean(),
    answeredBy: z.array(z.string()),
    answersToday: z.boolean(),
    versions: z.array(
      z.object({
        id: z.string(),
        state: z.string(),
        effectiveFrom: z.string(),
        effectiveTo: z.string().nullable(),
        rows: z.int(),
        source: z.string(),
        activatedBy: z.string().nullable(),
        activatedAt: z.string().nullable(),
      }),
    ),
  }),
)

function tableOf(lists: unknown, { history }: { history: boolean }): string {
  const rows = Shown.parse(lists).flatMap((one) => {
    const kind = one.demonstration ? 'demonstration' : 'real'
    const today = one.answersToday ? 'yes' : 'no'
    if (one.answeredBy.length > 0)
      return [[one.list, 'rule', '', '', today, kind, `answered by ${one.answeredBy.join(', ')}`]]
    const shown = history ? one.versions : one.versions.filter((version) => version.state === 'active')
    return shown.map((version) => {
      const days = `${version.effectiveFrom} … ${version.effectiveTo ?? ''}`.trim()
      const about = history
        ? `${version.id} ${version.activatedAt ?? ''} ${version.activatedBy ?? ''}`.trim()
        : version.source
      return [one.list, version.state, String(version.rows), days, today, kind, about]
    })
  })
  const table = [['list', 'state', 'rows', 'days', 'today', 'kind', history ? 'version, activated' : 'source'], ...rows]
  const widths = table[0]?.map((_cell, at) => Math.max(...table.map((row) => row[at]?.length ?? 0))) ?? []
  return table
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
