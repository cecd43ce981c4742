import type { RiskFilters } from '../use-risk.js'

/** The filter of the list that holds the claims of a group; null where the list cannot be narrowed so. */
export function claimsOf(dimension: string, name: string): RiskFilters | null {
  if (name === 'unknown') return null
  if (dimension === 'province') return { province: name }
  if (dimension === 'class') return { facilityClass: name }
  if (dimension === 'severity') return { severity: name }
  if (dimension === 'diagnosis') return { dx: name }
  if (dimension === 'facility') return { facility: name }
  if (dimension === 'service') return name === 'RITL' || name === 'RJTL' ? { serviceType: name } : null
  if (dimension === 'month') return { dischargeStart: `${name}-01`, dischargeEnd: lastDay(name) }
  return null
}

/** The last day of a month written YYYY-MM. */
export function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
