import type { Command as Program } from 'commander'
import { z } from 'zod'
import { placeHoldOn } from '../../flows/holds.js'
import { reachOfIncident } from '../../flows/incident.js'
import { decideApproval, listApprovals } from '../../platform/trust/approvals.js'
import { listHolds, releaseHold } from '../../platform/trust/holds.js'
import { HoldInput, HoldReason } from '../../platform/trust/schema.js'
import { command } from './command.js'

const Moment = z.string().transform((text, ctx) => {
  const at = new Date(text)
  if (!Number.isNaN(at.getTime())) return at.toISOString()
  ctx.addIssue('not a moment')
  return z.NEVER
})

/** For who holds the machine: legal holds, approvals where nobody else can decide, and what was reached in a time. */
export const trustCommand = command({
  name: 'trust',
  withoutFlows: true,
  input: z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('approvals') }),
    z.strictObject({ action: z.literal('decide'), id: z.uuid(), approved: z.boolean() }),
    z.strictObject({
      ...{ action: z.literal('reached'), since: Moment, until: Moment.nullable() },
      actors: z.array(z.string()),
    }),
    z.strictObject({ action: z.literal('holds') }),
    z.strictObject({ action: z.literal('hold'), hold: HoldInput }),
    z.strictObject({ action: z.literal('release'), id: z.uuid(), reason: HoldReason }),
  ]),
  async run({ context }, input) {
    if (input.action === 'approvals') return listApprovals(context)
    if (input.action === 'decide') return decideApproval(context, input)
    if (input.action === 'holds') return listHolds(context)
    if (input.action === 'hold') return placeHoldOn(context, input.hold)
    if (input.action === 'release') return releaseHold(context, input)
    const until = input.until ?? context.clock.now().toISOString()
    return reachOfIncident(context, { from: input.since, until, actors: input.actors })
  },
})

type Run = (name: string, input: unknown) => Promise<unknown>

/** `periksa approvals list|approve|deny`, `periksa holds list|place|release` and `periksa incident reached`. */
export function defineTrust(program: Program, run: Run, print: (value: unknown) => void): void {
  const approvals = program.command('approvals').description('steps that wait for a second person')
  approvals
    .command('list')
    .description('what waits, and what was decided lately')
    .action(async () => print(await run('trust', { action: 'approvals' })))
  for (const [name, approved] of [['approve', true] as const, ['deny', false] as const]) {
    approvals
      .command(name)
      .description(`${name} as the holder of this machine, where no second person has an account`)
      .argument('<id>')
      .action(async (id: string) => print(await run('trust', { action: 'decide', id, approved })))
  }
  defineHolds(program, run, print)
  program
    .command('incident')
    .description('breaches of personal data')
    .command('reached')
    .description('what the trail says was looked at in a time, by whom, and whose data it was')
    .requiredOption('--since <moment>', 'as 2026-11-20T08:00:00Z')
    .option('--until <moment>', 'now when not given')
    .option('--actor <id...>', 'users, keys or parts of the system; everybody when not given')
    .action(async (options: { since: string; until?: string; actor?: string[] }) => {
      const { since, until = null, actor: actors = [] } = options
      print(await run('trust', { action: 'reached', since, until, actors }))
    })
}

function defineHolds(program: Program, run: Run, print: (value: unknown) => void): void {
  const holds = program.command('holds').description('legal holds: what retention and erasure keep away from')
  holds
    .command('list')
    .description('every hold, open ones first')
    .action(async () => print(await run('trust', { action: 'holds' })))
  holds
    .command('place')
    .description('hold a claim, a member, or a person of conversations')
    .argument('<kind>', 'claim, member or contact')
    .argument('<id>')
    .requiredOption('--reason <text>', 'at least 20 characters')
    .action(async (kind: string, resourceId: string, { reason }: { reason: string }) =>
      print(await run('trust', { action: 'hold', hold: { kind, resourceId, reason } })),
    )
  holds
    .command('release')
    .description('the hold is over')
    .argument('<id>', 'of the hold')
    .requiredOption('--reason <text>', 'at least 20 characters')
    .action(async (id: string, { reason }: { reason: string }) =>
      print(await run('trust', { action: 'release', id, reason })),
    )
}
