import { resolve } from 'node:path'
import { z } from 'zod'
import { importFile, ListedClaims, listImportedClaims, lookAtFile } from '../../modules/exchange/index.js'
import type { ImportResult } from '../../modules/exchange/schema.js'
import { asAppError } from '../../platform/errors.js'
import { command } from './command.js'

/** Records shown of a file that is only looked at. */
const MOST_SHOWN = 10_000

/** `periksa import FILE`: one claim file of another system, kept. */
export const importCommand = command({
  name: 'import',
  withoutFlows: true,
  input: z.strictObject({ path: z.string() }),
  run: async ({ context }, { path }) => importFile(context, { path }),
})

/** `periksa import FILES --list`: their claims under the national casemix tariff, sent to the risk list. */
export const listImportedCommand = command({
  name: 'list-imported',
  input: z.strictObject({ importIds: z.array(z.uuid()) }),
  run: async ({ context }, { importIds }) => listImportedClaims(context, { importIds }),
})

type Options = { dryRun: boolean; json: boolean; list: boolean }
type Run = (name: string, input: unknown) => Promise<unknown>

/**
 * `periksa import FILES…`: each file is read by what it holds. One JSON object a line with `--json`; exit code 1 when a
 * file could not be read or holds nothing that was taken.
 */
export async function importFiles(files: string[], options: Options, run: Run): Promise<void> {
  const importIds: string[] = []
  for (const file of files) {
    const answer = await importOne(file, options, run)
    if (!answer.ok) process.exitCode = 1
    if ('importId' in answer && answer.importId) importIds.push(answer.importId)
    process.stdout.write(`${options.json ? JSON.stringify(answer) : inWords(answer)}\n`)
  }
  if (!options.list || options.dryRun) return
  const listed = ListedClaims.parse(await run('list-imported', { importIds }))
  process.stdout.write(`${options.json ? JSON.stringify({ listed }) : listedInWords(listed)}\n`)
}

function listedInWords({ added, known, unfit }: ListedClaims): string {
  const lacking = Object.entries(unfit).map(([what, count]) => `${count} (${what})`)
  return `risk list: ${added} new, ${known} known, not for the list: ${lacking.join(', ') || 'none'}`
}

type Answer =
  | ({ file: string; ok: boolean } & ImportResult)
  | { file: string; ok: false; error: { code: string; reason: string; facts: Record<string, unknown> } }

async function importOne(file: string, { dryRun, json }: Options, run: Run): Promise<Answer> {
  try {
    const path = resolve(file)
    // What the server answers is parsed where it is made; here it is only shown.
    const result = dryRun
      ? await lookAtFile(path, json ? MOST_SHOWN : 0)
      : ((await run('import', { path })) as ImportResult)
    return { file, ok: Object.keys(result.counts).length > 0, ...result }
  } catch (error) {
    const known = asAppError(error)
    if (!known) throw error
    return { file, ok: false, error: { code: known.code, reason: known.message, facts: known.details } }
  }
}

function inWords(answer: Answer): string {
  if ('error' in answer) return `${answer.file}\n  not read: ${answer.error.reason} [${answer.error.code}]`
  const counts = Object.entries(answer.counts).map(([kind, count]) => `${count} ${kind}`)
  const state = answer.dryRun ? 'looked at, nothing kept' : answer.knownBefore ? 'imported before' : 'imported'
  const problems = [
    ...answer.refused.map((one) => ['refused', one] as const),
    ...answer.warnings.map((one) => ['look at', one] as const),
  ]
  return [
    `${answer.file}  ${answer.format ?? ''}  ${state}`,
    `  ${counts.join(', ') || 'nothing taken'}; ${answer.refusedCount} refused, ${answer.warningCount} to look at`,
    ...problems.slice(0, 20).map(([what, { path, reason, code }]) => `  ${what} ${path}: ${reason} [${code}]`),
  ].join('\n')
}
