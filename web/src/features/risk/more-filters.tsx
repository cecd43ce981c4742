import type { HighRiskPage } from '@periksa/server/risk/schema'
import { useEffect, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { SearchField } from '../../ui/search-field.js'
import { FilterChoice } from './filter-choice.js'
import { type RiskFilters, ROWS } from './use-risk.js'

type Props = {
  filters: RiskFilters
  facets: HighRiskPage['meta']['facets']
  onChange(name: keyof RiskFilters, value: string): void
}

const DAYS = ['startDate', 'endDate', 'dischargeStart', 'dischargeEnd'] as const
const SCORES = ['minRiskScore', 'maxRiskScore', 'minMlScore'] as const
/** What stands behind the fold: it opens by itself where the address narrows by one of them. */
const FOLDED = ['facilityClass', 'district', ...DAYS, ...SCORES, 'simulated', 'pageSize'] as const

/** The rarer ways to narrow the list, folded away until one is wanted. */
export function MoreFilters({ filters, facets, onChange }: Props) {
  const { t } = useWords()
  const used = FOLDED.filter((name) => filters[name] !== undefined).length
  const any = t('riskDesk.any')
  return (
    <details className="text-small" open={used > 0}>
      <summary className="cursor-pointer underline underline-offset-4">
        {t('riskDesk.more')} {used > 0 && <span className="font-mono">{used}</span>}
      </summary>
      <div className="flex flex-wrap items-end gap-4 pt-3">
        <FilterChoice
          label={t('riskDesk.by.facilityClass')}
          {...{ any }}
          value={filters.facilityClass}
          options={(facets?.class ?? []).map(({ value, count }) => ({ value, words: value, count }))}
          onChange={(value) => onChange('facilityClass', value)}
        />
        <SearchField
          label={t('riskDesk.by.district')}
          width="w-44"
          value={filters.district ?? ''}
          onSearch={(value) => onChange('district', value)}
        />
        {DAYS.map((name) => (
          <DayField
            key={name}
            label={t(`riskDesk.by.${name}`)}
            value={filters[name] ?? ''}
            onDay={(value) => onChange(name, value)}
          />
        ))}
        {SCORES.map((name) => (
          <SearchField
            key={name}
            label={t(`riskDesk.by.${name}`)}
            width="w-20"
            hint="0–100"
            value={asPercent(filters[name])}
            onSearch={(value) => onChange(name, asShare(value))}
          />
        ))}
        <FilterChoice
          label={t('riskDesk.origin')}
          {...{ any }}
          value={filters.simulated}
          options={[
            { value: 'true', words: t('riskDesk.simulatedOnly') },
            { value: 'false', words: t('riskDesk.withoutSimulated') },
          ]}
          onChange={(value) => onChange('simulated', value)}
        />
        <FilterChoice
          label={t('riskDesk.rows')}
          value={filters.pageSize ? String(filters.pageSize) : ''}
          options={['', '50', '100', '200'].map((value) => ({ value, words: value || String(ROWS) }))}
          onChange={(value) => onChange('pageSize', value)}
        />
      </div>
    </details>
  )
}

/** Shares stand in the address from 0 to 1, on the page from 0 to 100. */
const asPercent = (share: number | undefined): string =>
  share === undefined ? '' : String(Math.round(share * 10_000) / 100)

function asShare(text: string): string {
  const percent = Number(text.replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(percent) ? '' : String(Math.min(100, Math.max(0, percent)) / 100)
}

type DayProps = { label: string; value: string; onDay(day: string): void }

/** While a year is typed the browser tells of the year 2, 20 and 202: none of them is asked for. */
const EARLIEST = '1990-01-01'

function DayField({ label, value, onDay }: DayProps) {
  const [day, setDay] = useState(value)
  useEffect(() => setDay(value), [value])
  const take = (next: string): void => {
    setDay(next)
    if (next === '' || next >= EARLIEST) onDay(next)
  }
  return (
    <Labelled {...{ label }}>
      {(id) => (
        <input
          id={id}
          type="date"
          className={shapeOfField}
          value={day}
          onChange={(event) => take(event.target.value)}
        />
      )}
    </Labelled>
  )
}
