import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { ClaimStatistics, type StatisticsQuery } from './schema.js'
import { type Sums, sumClaims } from './store-lists.js'

type Ctx = Needs<'db' | 'vault' | 'actor'>

const nothingRead: ClaimStatistics['processing'] = { read: 0, failed: 0, refused: 0, medianMilliseconds: null }

/** Counts and sums over the claims the actor's statistics reach; how reading went is told by whoever reads. */
export async function claimStatistics(
  ctx: Ctx,
  query: StatisticsQuery & { processing?: ClaimStatistics['processing'] },
): Promise<ClaimStatistics> {
  requireScope(ctx.actor, 'claims.statistics')
  const { processing = nothingRead, ...filters } = query
  const listing = { actor: ctx.actor, permission: 'claims.statistics', vault: ctx.vault, filters } as const
  const sums = await sumClaims(ctx.db.orm, listing)
  return ClaimStatistics.parse({ ...wholeOf(sums), ...groupsOf(sums), processing })
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
