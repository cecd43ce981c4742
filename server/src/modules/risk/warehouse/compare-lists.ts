import { claimRules } from '../claim-rules/index.js'
import type { FilterColumn } from '../listing/columns.js'
import { countFacets, type Facets, findPositions } from '../listing/find-positions.js'
import { slice } from '../listing/position-set.js'
import type { OpenList } from '../listing/row-columns.js'
import type { ReportWarehouse } from '../schema.js'
import { askClaim, askFacets, askPage, type ListFilter } from './ask-list.js'
import { firstDifference } from './first-difference.js'

const PAGE = 50

/** One question that both were asked. `difference` is the place of the first cell that is not the same; null: all are. */
export type Compared = { question: string; rows: number; difference: string | null }

/** Pages, totals, facets and single claims, as the list in memory gives them and as the copied one does. */
export async function compareLists(
  { there, serving }: { there: ReportWarehouse; serving: OpenList },
  add: (compared: Compared) => void,
): Promise<void> {
  const { index } = serving
  for (const filter of filtersOf(serving)) {
    const found = findPositions(index, { filter, reviewed: null, cache: new Map() })
    const expected = sorted(countFacets(index, found))
    for (const skip of new Set([0, Math.max(0, found.size - PAGE)])) {
      const page = await askPage(there, { filter, skip, limit: PAGE })
      const rows = serving.rowsAt(slice(found, skip, PAGE))
      add({
        question: `list ${JSON.stringify(filter)} from ${skip}`,
        rows: rows.length,
        difference: firstDifference({ total: found.size, rows }, page),
      })
    }
    const facets = sorted(await askFacets(there, filter))
    add({
      question: `facets ${JSON.stringify(filter)}`,
      rows: Object.values(expected).flat().length,
      difference: firstDifference(expected, facets),
    })
  }
  await compareClaims({ there, serving }, add)
}

async function compareClaims(
  { there, serving }: { there: ReportWarehouse; serving: OpenList },
  add: (compared: Compared) => void,
): Promise<void> {
  const { count } = serving.index
  const positions = [0, Math.floor(count / 3), count - 1]
  for (const position of positions) {
    const [row] = serving.rowsAt([position])
    const found = await askClaim(there, { claimId: String(row?.claim_id) })
    add({ question: `claim at ${position}`, rows: 1, difference: firstDifference(row, found) })
  }
  const none = await askClaim(there, { claimId: "no'such\\claim" })
  add({ question: 'a claim that there is none of', rows: 0, difference: firstDifference(null, none) })
}

/** Names are sorted here, by one rule for both. */
function sorted(facets: Facets): Facets {
  const byName = (a: { value: string }, b: { value: string }): number => (a.value < b.value ? -1 : 1)
  return Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, [...values].sort(byName)]))
}

function filtersOf({ index }: OpenList): ListFilter[] {
  const word = (column: FilterColumn): string =>
    index.dictionaries[column].find((one) => one !== 'unknown') ?? 'unknown'
  return [
    {},
    { province: word('province').toLowerCase() },
    { district: word('district') },
    { facility: word('facility') },
    { facilityClass: word('class'), serviceType: 'RITL' },
    { serviceType: 'rjtl', severity: 'rawat jalan' },
    { dx: word('diagnosis') },
    ...claimRules.map(({ code }) => ({ flag: code })),
    { scheme: 'inflated' },
    { startDate: '2022-03-01', endDate: '2022-03-31' },
    { dischargeStart: '2022-12-01', dischargeEnd: '2022-12-31' },
    { minRiskScore: 0.5, maxRiskScore: 0.7 },
    { minMlScore: 0.95 },
    { province: word('province'), severity: 'sedang', minRiskScore: 0.2 },
    { province: 'ATLANTIS' },
  ]
}
