import { expect, it } from 'vitest'
import type { QualitySnapshot } from '../schema.js'
import { judgeRefresh } from './judge-refresh.js'

type Change = Partial<QualitySnapshot['summary']> & { drift?: QualitySnapshot['drift'] }

function aReport({ drift = null, ...summary }: Change = {}): QualitySnapshot {
  return {
    summary: {
      ...{ timestamp: '2026-06-15T02:00:00.000Z', total_rows: 1000, top_k: 50, amount_claimed_mean: 900_000 },
      ...{ amount_claimed_top_k_mean: 9_000_000, cost_zscore_mean: 0, cost_zscore_top_k_mean: 6, los_le_1_ratio: 0.9 },
      ...{ los_le_1_ratio_top_k: 0.2, risk_score_top_k_mean: 0.95, ml_score_top_k_mean: 0.7 },
      ...summary,
    },
    ...{ top_records: [], model_version: 'm', ruleset_version: 'r', drift, histograms: {} },
  }
}
const drift = (psi: number, kept: number) => ({
  ...{ since: 'x', features: [{ name: 'stay_zscore', psi, ks: 0 }], top_k_kept: kept },
})

it.each<[string, QualitySnapshot[], string, string[]]>([
  ['nothing scored', [], 'watch', ['risk.refresh-without-model']],
  ['the first', [aReport()], 'ok', []],
  ['like those before', [aReport(), aReport({ drift: drift(0.05, 0.9) })], 'ok', []],
  ['little risk at the top', [aReport({ risk_score_top_k_mean: 0.5 })], 'alert', ['risk.refresh-top-risk-low']],
  ['some drift', [aReport(), aReport({ drift: drift(0.2, 0.9) })], 'watch', ['risk.refresh-drift']],
  ['much drift', [aReport(), aReport({ drift: drift(0.3, 0.9) })], 'alert', ['risk.refresh-drift']],
  ['claims missing', [aReport(), aReport({ total_rows: 880 })], 'alert', ['risk.refresh-rows-lost']],
  ['more claims', [aReport(), aReport({ total_rows: 1800 })], 'ok', []],
  ['other prices', [aReport(), aReport({ amount_claimed_mean: 1_200_000 })], 'alert', ['risk.refresh-amount-moved']],
  ['other stays', [aReport(), aReport({ los_le_1_ratio: 0.7 })], 'watch', ['risk.refresh-stays-moved']],
  [
    'another top of the same claims',
    [aReport(), aReport({ drift: drift(0, 0.3) })],
    'alert',
    ['risk.refresh-top-changed'],
  ],
  [
    'another top of other claims',
    [aReport(), aReport({ drift: drift(0, 0.3), total_rows: 1010 })],
    'watch',
    ['risk.refresh-top-changed'],
  ],
])('judges a refresh: %s', (_name, reports, status, codes) => {
  const verdict = judgeRefresh(reports)
  expect([verdict.status, verdict.reasons.map(({ code }) => code)]).toEqual([status, codes])
})

it('compares with what is usual, not with one odd run', () => {
  const earlier = [aReport(), aReport(), aReport({ amount_claimed_mean: 5_000_000 })]
  expect(judgeRefresh([...earlier, aReport()]).status).toBe('ok')
})
