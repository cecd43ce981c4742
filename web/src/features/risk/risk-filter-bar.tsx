import type { HighRiskPage } from '@periksa/server/risk/schema'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { SearchField } from '../../ui/search-field.js'
import { FilterChoice, type Option } from './filter-choice.js'
import { MoreFilters } from './more-filters.js'
import { flagWords } from './risk-table.js'
import { asRiskQuery, RiskFilters } from './use-risk.js'

type Props = { filters: RiskFilters; facets: HighRiskPage['meta']['facets']; onChange(next: RiskFilters): void }

/** Narrows the list; each choice says how many claims it would leave. Everything stands in the address. */
export function RiskFilterBar({ filters, facets, onChange }: Props) {
  const { t } = useWords()
  const change = (name: keyof RiskFilters, value: string): void =>
    onChange(RiskFilters.parse({ ...filters, page: undefined, [name]: value || undefined }))
  const counted = (facet: string, words: (value: string) => string): Option[] =>
    (facets?.[facet] ?? []).map(({ value, count }) => ({ value, words: words(value), count }))
  const choice = (name: 'province' | 'flag' | 'severity' | 'serviceType' | 'reviewed', options: readonly Option[]) => (
    <FilterChoice
      label={t(`riskDesk.by.${name}`)}
      any={t('riskDesk.any')}
      value={filters[name]}
      {...{ options }}
      onChange={(value) => change(name, value)}
    />
  )
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-4">
        {choice('province', counted('province', String))}
        {choice('flag', counted('flag', flagWords))}
        {choice(
          'severity',
          counted('severity', (level) => t(`riskDesk.level.${level}`)),
        )}
        {choice('serviceType', [
          { value: 'RITL', words: t('riskDesk.stay') },
          { value: 'RJTL', words: t('riskDesk.outpatient') },
        ])}
        {choice('reviewed', [
          { value: 'false', words: t('riskDesk.pending') },
          { value: 'true', words: t('riskDesk.reviewed') },
        ])}
        <Diagnosis
          {...{ filters }}
          known={counted('diagnosis', String)}
          label={t('riskDesk.by.dx')}
          onSearch={(value) => change('dx', value)}
        />
        <Exports {...{ filters }} />
      </div>
      <MoreFilters {...{ filters, facets }} onChange={change} />
      <Narrowed {...{ filters, onChange }} />
    </div>
  )
}

type DiagnosisProps = { filters: RiskFilters; known: Option[]; label: string; onSearch(category: string): void }

/** The list goes by ICD-10 categories: of a longer code the first three characters count. */
function Diagnosis({ filters, known, label, onSearch }: DiagnosisProps) {
  return (
    <>
      <SearchField
        {...{ label }}
        hint="I50"
        width="w-28"
        list="risk-diagnoses"
        value={filters.dx ?? ''}
        onSearch={(text) => onSearch(text.toUpperCase().slice(0, 3))}
      />
      <datalist id="risk-diagnoses">
        {known.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  )
}

function Exports({ filters }: Pick<Props, 'filters'>) {
  const { t, language } = useWords()
  const query = asRiskQuery({ ...filters, page: undefined, pageSize: undefined })
  return (
    <div className="ms-auto flex gap-4 text-small">
      {(['csv', 'xlsx'] as const).map((kind) => (
        <a key={kind} className="underline" href={`/api/v1/risk/claims.${kind}?${query}`}>
          {t(kind === 'csv' ? 'riskDesk.export' : 'riskDesk.exportSheet')}
        </a>
      ))}
      {/* The printed list holds the first five hundred claims of the filter, and says of how many. */}
      <a
        className="underline"
        href={`/api/v1/risk/claims.pdf?${query}${query.size > 0 ? '&' : ''}language=${language}`}
        title={t('riskDesk.exportPdfFirst')}
      >
        {t('riskDesk.exportPdf')}
      </a>
    </div>
  )
}

/** What a figure led here by and no field shows, each to be taken away; and a way back to the whole list. */
function Narrowed({ filters, onChange }: Pick<Props, 'filters' | 'onChange'>) {
  const { t } = useWords()
  const { page: _, pageSize, ...narrowing } = filters
  if (Object.values(narrowing).every((value) => value === undefined)) return null
  const given = (['facility', 'scheme', 'doctor'] as const).filter((name) => filters[name] !== undefined)
  return (
    <ul className="flex flex-wrap gap-2" aria-label={t('riskDesk.narrowed')}>
      {given.map((name) => (
        <li key={name}>
          <Button onClick={() => onChange(RiskFilters.parse({ ...filters, page: undefined, [name]: undefined }))}>
            <span className="sr-only">{t('riskDesk.without')} </span>
            {t(`riskDesk.by.${name}`)}: {name === 'doctor' ? `${filters.doctor?.slice(0, 8)}…` : filters[name]}{' '}
            <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
      <li>
        <Button weight="plain" onClick={() => onChange({ pageSize })}>
          {t('riskDesk.reset')}
        </Button>
      </li>
    </ul>
  )
}
