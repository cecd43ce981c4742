import { DayRange } from '../features/claims/day-range.js'
import { daysBefore } from '../features/claims/day-rows.js'
import { TalkFilters } from '../features/insights/use-insights.js'
import { useWords } from '../i18n/use-words.js'
import { ChoiceRow } from '../ui/choice-row.js'
import { Labelled, shapeOfField } from '../ui/labelled.js'

type Props = { filters: TalkFilters; onChange(filters: TalkFilters): void }

const SPANS = [
  ['days7', 7],
  ['days30', 30],
  ['days90', 90],
] as const

/** Which days, and in which steps. They stand in the address. */
export function TalkPeriod({ filters, onChange }: Props) {
  const { t } = useWords()
  const today = new Date().toLocaleDateString('en-CA')
  const set = (change: Record<string, unknown>): void => onChange(TalkFilters.parse({ ...filters, ...change }))
  return (
    <div className="no-print flex flex-wrap items-end gap-x-3 gap-y-2">
      <ChoiceRow
        label={t('insights.period')}
        choices={SPANS.map(([name, days]) => {
          const from = daysBefore(today, days)
          const isChosen = filters.to === undefined && (filters.from ?? daysBefore(today, 30)) === from
          return { name, words: t(`insights.${name}`), isChosen, choose: () => set({ from, to: undefined }) }
        })}
      />
      <DayRange range={filters} onChange={set} />
      <Labelled label={t('talks.steps')}>
        {(id) => (
          <select
            id={id}
            className={shapeOfField}
            value={filters.interval ?? ''}
            onChange={(event) => set({ interval: event.target.value || undefined })}
          >
            <option value="">{t('talks.step.day')}</option>
            {(['hour', 'week', 'month'] as const).map((step) => (
              <option key={step} value={step}>
                {t(`talks.step.${step}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </div>
  )
}
