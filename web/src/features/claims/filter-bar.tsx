import { ClaimStatus } from '@periksa/server/claims/schema'
import { ServiceType } from '@periksa/server/intake/schema'
import { type ReactNode, type RefObject, useId } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { SearchField } from '../../ui/search-field.js'
import { asQuery, type ClaimFilters } from './claim-filters.js'
import { DayRange } from './day-range.js'

type Props = {
  filters: ClaimFilters
  search: RefObject<HTMLInputElement | null>
  /** Names to choose from while a facility is typed. */
  facilities: string[]
  onFacilityText(text: string): void
  onChange(filters: ClaimFilters): void
}

const SORTS = ['newest', 'oldest', 'highest', 'lowest-score'] as const

/** Every filter of the list in one row; they live in the address. */
export function FilterBar({ filters, search, facilities, onFacilityText, onChange }: Props) {
  const { t } = useWords()
  const set = (change: Partial<ClaimFilters>): void => onChange({ ...filters, ...change, page: undefined })
  return (
    <div className="no-print flex flex-wrap items-end gap-x-3 gap-y-2">
      <SearchField
        label={t('claims.search')}
        hint="/"
        value={filters.q ?? ''}
        inner={search}
        onSearch={(q) => set({ q: q || undefined })}
      />
      <FacilityField
        value={filters.facility ?? ''}
        names={facilities}
        onText={onFacilityText}
        onSearch={(facility) => set({ facility: facility || undefined })}
      />
      <Choice
        label={t('claims.statusLabel')}
        value={filters.status ?? ''}
        onChoose={(value) => set({ status: ClaimStatus.safeParse(value).data })}
        options={ClaimStatus.options.map((status) => [status, t(`claims.status.${status}`)])}
      />
      <Choice
        label={t('claims.type')}
        value={filters.serviceType ?? ''}
        onChoose={(value) => set({ serviceType: ServiceType.safeParse(value).data })}
        options={ServiceType.options.map((type) => [type, t(`claims.serviceType.${type}`)])}
      />
      <DayRange range={filters} onChange={set} />
      <Choice
        label={t('claims.sort')}
        value={filters.sort ?? ''}
        onChoose={(value) => set({ sort: SORTS.find((sort) => sort === value && sort !== 'newest') })}
        options={SORTS.slice(1).map((sort) => [sort, t(`claims.sorting.${sort}`)])}
        none={t('claims.sorting.newest')}
      />
      {Object.keys(asQuery(filters)).length > 0 && (
        <Button className="text-small" onClick={() => onChange({})}>
          {t('claims.clear')}
        </Button>
      )}
      <CsvLink filters={filters} />
    </div>
  )
}

function CsvLink({ filters }: { filters: ClaimFilters }) {
  const { t } = useWords()
  return (
    <a
      className="ms-auto py-1 text-small text-green underline underline-offset-4"
      href={`/api/v1/claims.csv?${new URLSearchParams(asQuery({ ...filters, page: undefined }))}`}
      download
    >
      {t('claims.csv')}
    </a>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: (readonly [value: string, words: string])[]
  none?: ReactNode
  onChoose(value: string): void
}

function Choice({ label, value, options, none, onChoose }: ChoiceProps) {
  const { t } = useWords()
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} className={shapeOfField} value={value} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{none ?? t('common.all')}</option>
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

type FacilityProps = { value: string; names: string[]; onText(text: string): void; onSearch(text: string): void }

function FacilityField({ value, names, onText, onSearch }: FacilityProps) {
  const { t } = useWords()
  const list = useId()
  return (
    <>
      <SearchField
        label={t('claims.facilityFilter')}
        value={value}
        list={list}
        width="w-48"
        onText={onText}
        onSearch={onSearch}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
