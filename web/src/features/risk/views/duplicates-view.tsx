import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.js'
import { BarTable } from './bar-table.js'
import { Choice } from './choice.js'
import { lastDay } from './claims-of.js'
import { gather, rupiah, Shown, useFigures } from './shown.js'
import { useDuplicates, useRepeatMonths } from './use-views.js'

const WINDOWS = ['0', '1', '2', '3', '5', '7', '10', '14', '21', '30'] as const
/** Up to so many days apart claims carry the indication; the list cannot be narrowed to wider pairs. */
const FLAGGED_DAYS = 3

/** Repeats within three days month by month, and pairs within a window to choose by diagnosis. */
export function DuplicatesView() {
  const { t } = useWords()
  const { whole } = useFigures()
  const columns = ['claims', 'amount'].map((name) => t(`riskDesk.views.columns.${name}`))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <Shown of={useRepeatMonths()}>
        {(data) => (
          <BarTable
            {...{
              title: t('riskDesk.views.repeats'),
              note: t('riskDesk.views.repeatsNote'),
              columns,
              file: 'repeats-by-month',
              report: 'repeats-by-month',
            }}
            heading={t('riskDesk.views.by.month')}
            rows={data.map(({ month, repeats, amount_claimed }) => ({
              key: month,
              name: month,
              claims: { startDate: `${month}-01`, endDate: lastDay(month), flag: 'duplicate_pattern' },
              value: repeats,
              figures: [whole(repeats), rupiah(amount_claimed)],
            }))}
          />
        )}
      </Shown>
      <Pairs columns={columns} />
    </div>
  )
}

function Pairs({ columns }: { columns: string[] }) {
  const { t } = useWords()
  const { whole } = useFigures()
  const [days, setDays] = useState<(typeof WINDOWS)[number]>('3')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Choice
        label={t('riskDesk.views.daysApart')}
        value={days}
        options={WINDOWS}
        words={(one) => one}
        onChange={setDays}
      />
      <Shown of={useDuplicates(days)}>
        {(data) => (
          <BarTable
            {...{ title: t('riskDesk.views.pairs'), columns, file: `repeats-by-diagnosis-${days}-days` }}
            note={`${t('riskDesk.views.pairsNote')} ${t('riskDesk.views.daysApartNote')}`}
            report={`duplicates?limit=1000&days=${days}`}
            heading={t('riskDesk.diagnosis')}
            rows={gather(data, ({ dx_primary }) => dx_primary).map(([dx, some]) => ({
              key: dx,
              name: dx,
              claims: Number(days) <= FLAGGED_DAYS ? { dx, flag: 'duplicate_pattern' } : { dx },
              value: some.length,
              figures: [whole(some.length), rupiah(some.reduce((sum, one) => sum + one.amount_claimed, 0))],
            }))}
          />
        )}
      </Shown>
    </div>
  )
}
