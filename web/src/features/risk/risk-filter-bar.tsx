import type { HighRiskPage } from '@periksa/server/risk/schema'
import { useWords } from '../../i18n/use-words.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { flagWords } from './risk-table.js'
import { asRiskQuery, RiskFilters } from './use-risk.js'

type Props = { filters: RiskFilters; facets: HighRiskPage['meta']['facets']; onChange(next: RiskFilters): void }

/** Narrows the list; each choice says how many claims it would leave. */
export function RiskFilterBar({ filters, facets, onChange }: Props) {
  const { t } = useWords()
  const change = (name: keyof RiskFilters, value: string): void =>
    onChange(RiskFilters.parse({ ...filters, page: undefined, [name]: value || undefined }))
  const choice = (name: 'province' | 'flag', facet: string) => (
    <Labelled label={t(`riskDesk.${facet}`)}>
      {(id) => (
        <select
          id={id}
          className={shapeOfField}
          value={filters[name] ?? ''}
          onChange={(event) => change(name, event.target.value)}
        >
          <option value="">{t('riskDesk.any')}</option>
          {filters[name] && !facets?.[facet]?.some(({ value }) => value === filters[name]) && (
            <option value={filters[name]}>{flagWords(filters[name])}</option>
          )}
          {facets?.[facet]?.map(({ value, count }) => (
            <option key={value} value={value}>
              {flagWords(value)} ({count})
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
  return (
    <div className="flex flex-wrap items-end gap-4">
      {choice('province', 'province')}
      {choice('flag', 'flag')}
      <Labelled label={t('riskDesk.service')}>
        {(id) => (
          <select
            id={id}
            className={shapeOfField}
            value={filters.serviceType ?? ''}
            onChange={(event) => change('serviceType', event.target.value)}
          >
            <option value="">{t('riskDesk.any')}</option>
            <option value="RITL">{t('riskDesk.stay')}</option>
            <option value="RJTL">{t('riskDesk.outpatient')}</option>
          </select>
        )}
      </Labelled>
      <Labelled label={t('riskDesk.origin')}>
        {(id) => (
          <select
            id={id}
            className={shapeOfField}
            value={filters.simulated ?? ''}
            onChange={(event) => change('simulated', event.target.value)}
          >
            <option value="">{t('riskDesk.any')}</option>
            <option value="true">{t('riskDesk.simulatedOnly')}</option>
            <option value="false">{t('riskDesk.withoutSimulated')}</option>
          </select>
        )}
      </Labelled>
      <a
        className="ms-auto text-small underline"
        href={`/api/v1/risk/claims.csv?${asRiskQuery({ ...filters, page: undefined })}`}
      >
        {t('riskDesk.export')}
      </a>
    </div>
  )
}
