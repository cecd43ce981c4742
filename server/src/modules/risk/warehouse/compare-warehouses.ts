import type { FilterColumn } from '../listing/columns.js'
import { type Dimension, Dimension as Dimensions } from '../listing/lenses.js'
import type { OpenList } from '../listing/row-columns.js'
import * as claims from '../reports/ask-claims.js'
import * as facilities from '../reports/ask-facilities.js'
import * as groups from '../reports/ask-groups.js'
import type { ReportWarehouse } from '../schema.js'
import { type Compared, compareLists } from './compare-lists.js'
import { firstDifference } from './first-difference.js'

type Question = { name: string; ask: (warehouse: ReportWarehouse) => Promise<unknown> }

/**
 * Asks every report, and the list under many filters, of the snapshot here and of a warehouse it was copied to. Whole
 * numbers, words and orders must be the same; fractions may differ by one in 10⁹, as sums in another order do.
 */
export async function compareWarehouses(
  given: { here: ReportWarehouse; there: ReportWarehouse; serving: OpenList },
  tell: (compared: Compared) => void = () => undefined,
): Promise<Compared[]> {
  const { here, there, serving } = given
  const compared: Compared[] = []
  const add = (one: Compared): void => {
    compared.push(one)
    tell(one)
  }
  for (const { name, ask } of questionsOf(serving)) {
    const [expected, found] = [await ask(here), await ask(there)]
    add({ question: name, rows: sizeOf(expected), difference: firstDifference(expected, found) })
  }
  await compareLists({ there, serving }, add)
  return compared
}

const sizeOf = (answer: unknown): number => {
  if (Array.isArray(answer)) return answer.length
  const isHeatMap = typeof answer === 'object' && answer !== null && 'cells' in answer
  return isHeatMap ? (answer.cells as unknown[]).length : 1
}

function questionsOf(serving: OpenList): Question[] {
  const { dictionaries } = serving.index
  const word = (column: FilterColumn): string => dictionaries[column].find((one) => one !== 'unknown') ?? 'unknown'
  const province = word('province').toLowerCase()
  const facility = word('facility')
  const top = serving.rowsAt([0])[0]
  const limit = 1000
  const ask = (name: string, question: Question['ask']): Question => ({ name, ask: question })
  const byDimension = Dimensions.options.map((by) =>
    ask(`groups by ${by}`, (warehouse) => groups.askGroups(warehouse, { by, limit })),
  )
  const pairs: [Dimension, Dimension][] = [
    ['province', 'month'],
    ['class', 'severity'],
    ['diagnosis', 'service'],
  ]
  const heatMaps = pairs.map(([rows, columns]) =>
    ask(`heat map, ${rows} by ${columns}`, (warehouse) => groups.askHeatMap(warehouse, { rows, columns })),
  )
  const indicators = (['severe', 'readmission', 'fragmentation'] as const).map((indicator) =>
    ask(`indicator ${indicator}`, (warehouse) => facilities.askIndicator(warehouse, { indicator, limit })),
  )
  const lenses = (['maternal', 'oncology'] as const).map((lens) =>
    ask(`lens ${lens}`, (warehouse) => groups.askLens(warehouse, { lens, limit })),
  )
  return [
    ...byDimension,
    ask('groups by class in a province', (warehouse) =>
      groups.askGroups(warehouse, { by: 'class', province, serviceType: 'ritl', limit }),
    ),
    ...heatMaps,
    ask('tariff groups', (warehouse) => groups.askTariffGroups(warehouse, { limit })),
    ask('tariff groups of a diagnosis', (warehouse) =>
      groups.askTariffGroups(warehouse, { dx: word('diagnosis').toLowerCase(), limit }),
    ),
    ...lenses,
    ask('hospitals', (warehouse) => facilities.askFacilities(warehouse, { limit })),
    ask('hospitals of a province', (warehouse) => facilities.askFacilities(warehouse, { province, limit })),
    ...indicators,
    ask('first digits', (warehouse) => facilities.askBenford(warehouse, {})),
    ask('one hospital', (warehouse) => facilities.askFacility(warehouse, { facility })),
    ask('severity mismatch', (warehouse) => claims.askSeverityMismatch(warehouse, { limit })),
    ask('repeats', (warehouse) => claims.askDuplicates(warehouse, { limit, days: 3 })),
    ask('repeats within a month', (warehouse) => claims.askDuplicates(warehouse, { limit, days: 30 })),
    ask('tariffs by hospital and group', (warehouse) => claims.askTariffs(warehouse, { limit })),
    ask('tariffs of a province', (warehouse) => claims.askTariffs(warehouse, { limit, province, severity: 'SEDANG' })),
    ask('case mix', claims.askCaseMix),
    ask('readmissions', (warehouse) => claims.askReadmissions(warehouse, { limit })),
    ask('repeats by month', claims.askRepeatMonths),
    ask('dearest claims', (warehouse) => claims.askDearest(warehouse, { limit: 20_000 })),
    ask('peers of the first claim', (warehouse) =>
      claims.askPeerAmounts(warehouse, {
        cbgCode: String(top?.cbg_code),
        classLevel: String(top?.class_level),
        tariffRegion: null,
      }),
    ),
  ]
}
