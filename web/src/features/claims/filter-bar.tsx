import { ClaimStatus } from '@periksa/server/claims/schema'
import { type FormEvent, type ReactNode, type RefObject, useEffect, useId, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { asQuery, type ClaimFilters } from './claim-filters.js'

type Props = {
  filters: ClaimFilters
  search: RefObject<HTMLInputElement | null>
  onChange(filters: ClaimFilters): void
}

const shape = 'rounded-edge border border-soft bg-surface px-2 py-1 text-small'

/** Every filter of the list in one row; they live in the address. */
export function FilterBar({ filters, search, onChange }: Props) {
  const { t } = useWords()
  const set = (change: Partial<ClaimFilters>): void => onChange({ ...filters, ...change, page: undefined })
  return (
    <div className="no-print flex flex-wrap items-end gap-3">
      <Search value={filters.q ?? ''} inner={search} onSearch={(q) => set({ q: q || undefined })} />
      <Labelled label={t('claims.statusLabel')}>
        {(id) => (
          <select
            id={id}
            className={shape}
            value={filters.status ?? ''}
            onChange={(event) => set({ status: ClaimStatus.safeParse(event.target.value).data })}
          >
            <option value="">{t('common.all')}</option>
            {ClaimStatus.options.map((status) => (
              <option key={status} value={status}>
                {t(`claims.status.${status}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={t('claims.type')}>
        {(id) => (
          <select
            id={id}
            className={shape}
            value={filters.serviceType ?? ''}
            onChange={(event) => set({ serviceType: (event.target.value || undefined) as ClaimFilters['serviceType'] })}
          >
            {['', 'RAWAT JALAN', 'RAWAT INAP', 'IGD', 'OPERASI'].map((type) => (
              <option key={type} value={type}>
                {type ? t(`claims.serviceType.${type}`) : t('common.all')}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {(['from', 'to'] as const).map((end) => (
        <Labelled key={end} label={t(`claims.${end}`)}>
          {(id) => (
            <input
              id={id}
              type="date"
              className={shape}
              value={filters[end] ?? ''}
              onChange={(event) => set({ [end]: event.target.value || undefined })}
            />
          )}
        </Labelled>
      ))}
      <Labelled label={t('claims.sort')}>
        {(id) => (
          <select
            id={id}
            className={shape}
            value={filters.sort ?? 'newest'}
            onChange={(event) => set({ sort: event.target.value as ClaimFilters['sort'] })}
          >
            {(['newest', 'oldest', 'highest', 'lowest-score'] as const).map((sort) => (
              <option key={sort} value={sort}>
                {t(`claims.sorting.${sort}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {Object.keys(asQuery(filters)).length > 0 && <Button onClick={() => onChange({})}>{t('claims.clear')}</Button>}
      <a
        className="ms-auto px-2 py-1 text-small text-green underline underline-offset-4"
        href={`/api/v1/claims.csv?${new URLSearchParams(asQuery({ ...filters, page: undefined }))}`}
      >
        {t('claims.csv')}
      </a>
    </div>
  )
}

type SearchProps = { value: string; inner: RefObject<HTMLInputElement | null>; onSearch(text: string): void }

function Search({ value, inner, onSearch }: SearchProps) {
  const { t } = useWords()
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSearch(text.trim())
  }
  return (
    <search>
      <form onSubmit={submit}>
        <input
          ref={inner}
          type="search"
          aria-label={t('claims.search')}
          placeholder={`${t('claims.search')}  /`}
          className={`${shape} w-64`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </search>
  )
}

export function Labelled({ label, children }: { label: string; children(id: string): ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="block text-small text-soft">
        {label}
      </label>
      {children(id)}
    </div>
  )
}
