import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command as Program } from 'commander'
import { z } from 'zod'
import { AppError } from '../../platform/errors.js'
import { sealTrail } from '../../platform/trail/seal.js'
import { Anchor, makeAnchor, type Verification, verifyTrail } from '../../platform/trail/verify.js'
import { command } from './command.js'

/** Verifies the trail, or gives its signed head. */
export const trailCommand = command({
  name: 'trail',
  withoutFlows: true,
  input: z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('verify'), anchor: Anchor.nullable() }),
    z.strictObject({ action: z.literal('anchor') }),
  ]),
  async run(app, input) {
    if (input.action === 'verify') return verifyTrail(app.context, input.anchor)
    await sealTrail(app.context)
    const anchor = await makeAnchor(app.context)
    if (!anchor) throw new AppError('precondition', 'trail.empty', { message: 'The trail holds no row yet.' })
    return anchor
  },
})

type Run = (name: string, input: unknown) => Promise<unknown>

/** `periksa trail verify` and `periksa trail anchor`. */
export function defineTrail(program: Program, run: Run): void {
  const trail = program.command('trail').description('who did what, sealed against changes')
  trail
    .command('verify')
    .description('find the first row that was changed, taken away or put in; exit code 1 when there is one')
    .option('--anchor <file>', 'a signed head kept elsewhere: shows also when the end was cut off')
    .option('--json')
    .action(async (options: { anchor?: string; json?: boolean }) => {
      const anchor = options.anchor ? Anchor.parse(JSON.parse(readFileSync(options.anchor, 'utf8'))) : null
      const found = (await run('trail', { action: 'verify', anchor })) as Verification
      process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : inWords(found))
      if (found.breaches.length > 0) process.exitCode = 1
    })
  trail
    .command('anchor')
    .description('write the signed head of the trail into a file, to be kept at another place')
    .argument('<file>')
    .action(async (file: string) => {
      const anchor = Anchor.parse(await run('trail', { action: 'anchor' }))
      writeFileSync(resolve(file), `${JSON.stringify(anchor, null, 2)}\n`, { mode: 0o600 })
      process.stdout.write(`${resolve(file)}: seal ${anchor.batch}, row ${anchor.lastSeq}\n`)
    })
}

function inWords({ rows, seals, unsealed, afterAnchor, breaches }: Verification): string {
  const counted = `${rows} rows under ${seals} seals are as they were written; ${unsealed} wait to be sealed\n`
  const anchored = afterAnchor === null ? '' : `${afterAnchor} rows were sealed after the anchor\n`
  const [first] = breaches
  if (!first) return `${counted}${anchored}`
  const place = first.seq === null ? `seal ${first.batch}` : `row ${first.seq}`
  return `${counted}${anchored}first breach: ${place} (${first.kind}); ${breaches.length} in all\n`
}
