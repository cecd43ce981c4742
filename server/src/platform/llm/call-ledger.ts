import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Clock, Ids } from '../clock-and-ids.js'
import type { Database } from '../db/database.js'
import type { ModelFailureCode } from './model-failure.js'
import type { ModelUse, Purpose } from './port.js'

/** What may be spent: tokens by purpose and day; money by day over all purposes. Prices in cents a million tokens. */
export type ModelLimits = {
  dayTokens: number
  /** Null: no limit in money. */
  dayCents: number | null
  inputCentsPerMillion: number
  outputCentsPerMillion: number
}

export type CallLedger = {
  /** Books an estimate before the call; null when the day's budget is spent. */
  book(call: { purpose: Purpose; prompt: string; model: string; estimate: ModelUse }): Promise<string | null>
  /** What it really took; without figures from the server the estimate stands. */
  settle(
    id: string,
    end: { use: ModelUse | null; problem: ModelFailureCode | null; milliseconds: number },
  ): Promise<void>
  /** Millionths of a cent. */
  priceOf(use: ModelUse): number
}

/** Taken while a call is booked, so that two servers do not spend the same rest of a budget. */
const BOOKING_LOCK = 808_080

const Spent = z.object({ tokens: z.coerce.number(), cost: z.coerce.number() })

export function createCallLedger(parts: { db: Database; clock: Clock; ids: Ids; limits: ModelLimits }): CallLedger {
  const { db, clock, ids, limits } = parts
  const priceOf = ({ inputTokens, outputTokens }: ModelUse): number =>
    Math.round(inputTokens * limits.inputCentsPerMillion + outputTokens * limits.outputCentsPerMillion)
  return {
    priceOf,
    book: ({ purpose, prompt, model, estimate }) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(${BOOKING_LOCK})`)
        const day = clock.today()
        const { rows } = await tx.execute(sql`
          select coalesce(sum(input_tokens + output_tokens) filter (where purpose = ${purpose}), 0) as tokens,
            coalesce(sum(cost), 0) as cost
          from platform.model_calls where day = ${day}`)
        const spent = Spent.parse(rows[0])
        const cost = priceOf(estimate)
        const tokens = estimate.inputTokens + estimate.outputTokens
        const isDear = limits.dayCents !== null && spent.cost + cost > limits.dayCents * 1e6
        if (isDear || spent.tokens + tokens > limits.dayTokens) return null
        const id = ids.next()
        await tx.execute(sql`
          insert into platform.model_calls
            (id, day, at, purpose, prompt, model, state, input_tokens, output_tokens, cost)
          values (${id}, ${day}, ${clock.now().toISOString()}, ${purpose}, ${prompt}, ${model}, 'asked',
            ${estimate.inputTokens}, ${estimate.outputTokens}, ${cost})`)
        return id
      }),
    async settle(id, { use, problem, milliseconds }) {
      const state = problem === null ? 'answered' : 'failed'
      await db.orm.execute(
        use
          ? sql`update platform.model_calls set state = ${state}, problem = ${problem}, milliseconds = ${milliseconds},
              input_tokens = ${use.inputTokens}, output_tokens = ${use.outputTokens}, cost = ${priceOf(use)}
              where id = ${id}`
          : sql`update platform.model_calls set state = ${state}, problem = ${problem}, milliseconds = ${milliseconds}
              where id = ${id}`,
      )
    },
  }
}

const KEPT_DAYS = 400

/** Figures about calls older than four hundred days are let go of. */
export async function forgetOldModelCalls(ctx: { db: Database; clock: Clock }): Promise<void> {
  const before = new Date(ctx.clock.now().getTime() - KEPT_DAYS * 86_400_000)
  await ctx.db.orm.execute(sql`delete from platform.model_calls where at < ${before.toISOString()}`)
}

const UseOfDay = z.object({
  purpose: z.string(),
  calls: z.coerce.number(),
  failed: z.coerce.number(),
  tokens: z.coerce.number(),
  cents: z.coerce.number(),
})
export type ModelUseOfDay = z.infer<typeof UseOfDay>

/** Today's calls, failures, tokens and cents by purpose. */
export async function modelUseToday(ctx: { db: Database; clock: Clock }): Promise<ModelUseOfDay[]> {
  const { rows } = await ctx.db.orm.execute(sql`
    select purpose, count(*) as calls, count(*) filter (where state = 'failed') as failed,
      sum(input_tokens + output_tokens) as tokens, sum(cost) / 1e6 as cents
    from platform.model_calls where day = ${ctx.clock.today()} group by purpose order by purpose`)
  return rows.map((row) => UseOfDay.parse(row))
}
