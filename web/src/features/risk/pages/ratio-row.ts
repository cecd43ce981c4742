import type { RiskFilters } from '../use-risk.js'
import type { BarRow } from '../views/bar-table.js'
import type { Ratio } from './profile-shapes.js'

/** Beyond it bars end: of few expected events the limits reach so far that nothing else would be seen. */
const MOST = 8

type Shown = { one(value: number | null): string; whole(value: number): string }

type Measured = { name: string; found: Ratio | undefined; claims: RiskFilters }

/** Observed over expected as a bar with its limits; none where nothing was expected. */
export function ratioRow({ name, found, claims }: Measured, shown: Shown): BarRow[] {
  if (!found || found.ratio === null || found.low === null || found.high === null) return []
  return [
    {
      ...{ key: name, name, claims, mark: 1 },
      value: Math.min(found.ratio, MOST),
      range: { low: Math.min(found.low, MOST), high: Math.min(found.high, MOST) },
      figures: [shown.one(found.ratio), shown.whole(found.observed), shown.one(found.expected)],
    },
  ]
}
