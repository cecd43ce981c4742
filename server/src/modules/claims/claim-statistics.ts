import { requireScope, type Scope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { daysBetween } from '../../shared/dates.js'
import { summariseReadings } from '../intake/index.js'
import { ClaimStatistics, type StatisticsQuery } from './schema.js'
import { type Sums, sumClaims } from './store-lists.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/** Counts and sums over the claims the actor's statistics reach, and how reading went for those who see the whole house. */
export async function claimStatistics(ctx: Ctx, query: StatisticsQuery): Promise<ClaimStatistics> {
  const scope = requireScope(ctx.actor, 'claims.statistics')
  const listing = { actor: ctx.actor, permission: 'claims.statistics', vault: ctx.vault, filters: query } as const
  const sums = await sumClaims(ctx.db.orm, listing)
  const processing = await processingOf(ctx, { scope, from: query.from ?? null })
  return ClaimStatistics.parse({ ...wholeOf(sums), ...groupsOf(sums), processing })
}

const LONGEST = 3_660

async function processingOf(
  ctx: Ctx,
  { scope, from }: { scope: Scope; from: string | null },
): Promise<ClaimStatistics['processing']> {
  const seesHouse = scope === 'any' || scope === 'pseudonymised'
  const days = from === null ? LONGEST : Math.max(1, daysBetween(from, ctx.clock.today()) + 1)
  const readings = seesHouse ? await summariseReadings(ctx, { days }) : []
  const outcome = (name: string) => readings.find((one) => one.outcome === name)
  return {
    read: outcome('read')?.count ?? 0,
    failed: outcome('failed')?.count ?? 0,
    refused: outcome('refused')?.count ?? 0,
    medianMilliseconds: outcome('read')?.medianMilliseconds ?? null,
  }
}

function wholeOf({ whole }: Sums) {
  return {
    totalClaims: whole.count,
    pendingClaims: whole.pending,
    averageScore: whole.score === null ? null : Math.round(whole.score * 100) / 10_000,
    totalClaimed: whole.claimed,
    totalApproved: whole.approved,
  }
}

function groupsOf(sums: Sums) {
  const counts = new Map(sums.bins.map((one) => [Number(one.bin), one.count]))
  return {
    byStatus: sums.byStatus.map(({ key, ...rest }) => ({ status: key, ...rest })),
    byServiceType: sums.byServiceType.map(({ key, ...rest }) => ({ serviceType: key, ...rest })),
    byFacility: sums.byFacility.map(({ key, ...rest }) => ({ facility: key, ...rest })),
    byPeriod: sums.byPeriod
      .map(({ key, ...rest }) => ({ day: key, ...rest }))
      .sort((a, b) => a.day.localeCompare(b.day)),
    scoreDistribution: Array.from({ length: 10 }, (_, bin) => ({
      from: bin / 10,
      to: (bin + 1) / 10,
      count: counts.get(bin) ?? 0,
    })),
  }
}
