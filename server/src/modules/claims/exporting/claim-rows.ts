import { MINOR_PER_MAJOR } from '../../../shared/money.js'
import type { ClaimStatistics, ClaimSummary } from '../schema.js'
import { type Cell, toCsv } from './csv.js'

const columns: [string, (claim: ClaimSummary) => Cell][] = [
  ['number', (claim) => claim.number],
  ['status', (claim) => claim.status],
  ['member', (claim) => claim.memberName],
  ['card_ending', (claim) => claim.cardNumberEnding],
  ['facility', (claim) => claim.facilityName],
  ['service_type', (claim) => claim.serviceType],
  ['service_date', (claim) => claim.serviceDate],
  ['currency', (claim) => claim.currency],
  ['total', (claim) => major(claim.total)],
  ['rule_score', (claim) => claim.score],
  ['estimate', (claim) => major(claim.estimate)],
  ['approved_amount', (claim) => major(claim.approvedAmount)],
  ['created_at', (claim) => claim.createdAt],
]

/** Claims as CSV, amounts in whole units of their currency with decimals. */
export function claimsCsv(claims: ClaimSummary[]): string {
  return toCsv(
    columns.map(([name]) => name),
    claims.map((claim) => columns.map(([, cell]) => cell(claim))),
  )
}

/** Statistics as CSV: one row for each figure. */
export function statisticsCsv(statistics: ClaimStatistics): string {
  const { byStatus, byServiceType, byFacility, byPeriod, scoreDistribution } = statistics
  const rows: Cell[][] = [
    ['whole', 'claims', statistics.totalClaims, major(statistics.totalClaimed)],
    ['whole', 'pending', statistics.pendingClaims, null],
    ['whole', 'average_rule_score', statistics.averageScore, null],
    ['whole', 'approved', null, major(statistics.totalApproved)],
    ...byStatus.map((one): Cell[] => ['status', one.status, one.count, major(one.amount)]),
    ...byServiceType.map((one): Cell[] => ['service_type', one.serviceType, one.count, major(one.amount)]),
    ...byFacility.map((one): Cell[] => ['facility', one.facility, one.count, major(one.amount)]),
    ...byPeriod.map((one): Cell[] => ['day', one.day, one.count, major(one.amount)]),
    ...scoreDistribution.map((bin): Cell[] => ['rule_score', `${bin.from} to ${bin.to}`, bin.count, null]),
  ]
  return toCsv(['group', 'name', 'count', 'amount'], rows)
}

function major(minor: number | null): number | null {
  return minor === null ? null : minor / MINOR_PER_MAJOR
}
