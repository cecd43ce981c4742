import type { HighRiskPage } from '@periksa/server/risk/schema'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
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
      <Narrowed filters={filters} onChange={onChange} />
      <div className="ms-auto flex gap-4 text-small">
        {(['csv', 'xlsx'] as const).map((kind) => (
          <a
            key={kind}
            className="underline"
            href={`/api/v1/risk/claims.${kind}?${asRiskQuery({ ...filters, page: undefined })}`}
          >
            {t(kind === 'csv' ? 'riskDesk.export' : 'riskDesk.exportSheet')}
          </a>
        ))}
      </div>
    </div>
  )
}

const BESIDE = [
  'facility',
  'facilityClass',
  'severity',
  'dx',
  'scheme',
  'startDate',
  'endDate',
  'dischargeStart',
  'dischargeEnd',
] as const

/** What a figure led here by, each to be taken away. */
function Narrowed({ filters, onChange }: Pick<Props, 'filters' | 'onChange'>) {
  const { t } = useWords()
  const given = BESIDE.filter((name) => filters[name] !== undefined)
  if (given.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2" aria-label={t('riskDesk.narrowed')}>
      {given.map((name) => (
        <li key={name}>
          <Button onClick={() => onChange(RiskFilters.parse({ ...filters, page: undefined, [name]: undefined }))}>
            <span className="sr-only">{t('riskDesk.without')} </span>
            {t(`riskDesk.by.${name}`)}: {filters[name]} <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
