import { ServiceType } from '@periksa/server/intake/schema'
import { asQuery, type ClaimFilters } from '../features/claims/claim-filters.js'
import { DayRange } from '../features/claims/day-range.js'
import { daysBefore } from '../features/claims/day-rows.js'
import { useWords } from '../i18n/use-words.js'
import { ChoiceRow } from '../ui/choice-row.js'
import { Labelled, shapeOfField } from '../ui/labelled.js'
import { SearchField } from '../ui/search-field.js'

type Props = { period: ClaimFilters; onChange(period: ClaimFilters): void }

const SPANS = [
  ['days7', 7],
  ['days30', 30],
  ['days90', 90],
  ['always', null],
] as const

/** Which claims the figures are of: a span of days, a facility, a type of service. */
export function PeriodBar({ period, onChange }: Props) {
  const { t } = useWords()
  const set = (change: ClaimFilters): void => onChange({ ...period, ...change })
  return (
    <div className="no-print flex flex-wrap items-end gap-x-3 gap-y-2">
      <Spans period={period} onChange={set} />
      <DayRange range={period} onChange={set} />
      <SearchField
        label={t('claims.facilityFilter')}
        value={period.facility ?? ''}
        width="w-44"
        onSearch={(facility) => set({ facility: facility || undefined })}
      />
      <Labelled label={t('claims.type')}>
        {(id) => (
          <select
            id={id}
            className={shapeOfField}
            value={period.serviceType ?? ''}
            onChange={(event) => set({ serviceType: ServiceType.safeParse(event.target.value).data })}
          >
            <option value="">{t('common.all')}</option>
            {ServiceType.options.map((type) => (
              <option key={type} value={type}>
                {t(`claims.serviceType.${type}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <a
        className="py-1 text-small text-green underline underline-offset-4"
        href={`/api/v1/claims/statistics.csv?${new URLSearchParams(asQuery(period))}`}
        download
      >
        {t('insights.csv')}
      </a>
    </div>
  )
}

function Spans({ period, onChange }: Props) {
  const { t } = useWords()
  const today = new Date().toLocaleDateString('en-CA')
  return (
    <ChoiceRow
      label={t('insights.period')}
      choices={SPANS.map(([name, days]) => {
        const from = days === null ? undefined : daysBefore(today, days)
        const isChosen = period.from === from && period.to === undefined
        return { name, words: t(`insights.${name}`), isChosen, choose: () => onChange({ from, to: undefined }) }
      })}
    />
  )
}
