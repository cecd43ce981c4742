import type { Needs } from '../../platform/context.js'
import { readClaimRow } from './find-high-risk.js'
import { report } from './report-claims.js'
import { askPeerAmounts } from './reports/ask-claims.js'
import { PeerDistribution } from './schema.js'

/** Columns of the drawn distribution. */
const BINS = 36

type Bin = { from: number; to: number; count: number }

/**
 * What comparable claims cost, on a scale of equal ratios: the group that the claim's own figures come from, with this
 * claim's place in it. Counted once for a group while the list stands.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`
 */
export async function readPeers(ctx: Needs<'db' | 'config'>, input: { claimId: string }): Promise<PeerDistribution> {
  const { row, live } = await readClaimRow(ctx, input)
  const text = (cell: unknown): string | null => (cell === null || cell === undefined ? null : String(cell))
  const level = row.peer_level === null ? null : Number(row.peer_level)
  const cbgCode = String(row.cbg_code)
  const key = {
    cbgCode,
    classLevel: (level ?? 0) >= 2 ? text(row.class_level) : null,
    tariffRegion: (level ?? 0) >= 3 ? text(row.tariff_region) : null,
  }
  const amount = Number(row.amount_claimed)
  const group = await countGroup(ctx, key)
  const others = group.total - (live ? 0 : 1)
  const below = group.amounts.filter((one) => one < amount).length
  return PeerDistribution.parse({
    level,
    key,
    n: Math.max(others, 0),
    amount,
    median: row.peer_median === null ? null : Number(row.peer_median),
    p90: row.peer_p90 === null ? null : Number(row.peer_p90),
    below: others > 0 ? below / others : null,
    bins: binsOf(group.amounts, amount),
  })
}

async function countGroup(
  ctx: Needs<'db' | 'config'>,
  key: PeerDistribution['key'],
): Promise<{ total: number; amounts: number[] }> {
  return report(ctx, { name: `peers:${JSON.stringify(key)}` }, async (warehouse) => {
    const amounts = await askPeerAmounts(warehouse, key)
    return { total: amounts.length, amounts }
  })
}

function binsOf(amounts: readonly number[], own: number): Bin[] {
  const positive = [...amounts, own].filter((one) => one > 0)
  if (positive.length === 0) return []
  const low = Math.log(positive.reduce((a, b) => Math.min(a, b)))
  const high = Math.log(positive.reduce((a, b) => Math.max(a, b)))
  const width = (high - low || 1) / BINS
  const bins = Array.from(
    { length: BINS },
    (_, n): Bin => ({
      from: Math.round(Math.exp(low + n * width)),
      to: Math.round(Math.exp(low + (n + 1) * width)),
      count: 0,
    }),
  )
  for (const amount of amounts) {
    if (amount <= 0) continue
    const at = Math.min(BINS - 1, Math.floor((Math.log(amount) - low) / width))
    bins[at]!.count += 1
  }
  return bins
}
