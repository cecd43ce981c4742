import { CaseView } from '@periksa/server/adjudication/schema'
import clsx from 'clsx'
import type { RefObject } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { SearchField } from '../../ui/search-field.js'
import type { CaseFilters } from './use-cases.js'

type Props = {
  filters: CaseFilters
  counts: Record<string, number>
  search: RefObject<HTMLInputElement | null>
  onChange(next: CaseFilters): void
}

/** The views of the queue with how many stand in each, and what narrows them; all of it lives in the address. */
export function CaseViews({ filters, counts, search, onChange }: Props) {
  const { t } = useWords()
  const view = filters.view ?? 'team'
  const set = (change: Partial<CaseFilters>): void => onChange({ ...filters, ...change, page: undefined })
  return (
    <div className="no-print grid gap-3">
      <nav aria-label={t('cases.views')} className="flex flex-wrap gap-x-5 gap-y-1 border-b border-rule">
        {CaseView.options.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === view ? 'page' : undefined}
            className={clsx(
              '-mb-px border-b-2 py-1',
              one === view ? 'border-green font-semibold' : 'border-transparent text-soft',
            )}
            onClick={() => set({ view: one === 'team' ? undefined : one, status: undefined })}
          >
            {t(`cases.view.${one}`)} <span className="font-mono text-small">{counts[one] ?? 0}</span>
          </button>
        ))}
      </nav>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <SearchField
          label={t('cases.search')}
          hint="/"
          value={filters.q ?? ''}
          inner={search}
          onSearch={(q) => set({ q: q || undefined })}
        />
        <SearchField
          label={t('cases.diagnosis')}
          width="w-24"
          value={filters.diagnosis ?? ''}
          onSearch={(text) => set({ diagnosis: text.toUpperCase() || undefined })}
        />
        <SearchField
          label={t('cases.province')}
          width="w-40"
          value={filters.province ?? ''}
          onSearch={(text) => set({ province: text || undefined })}
        />
        <SearchField
          label={t('cases.flag')}
          width="w-48"
          value={filters.flag ?? ''}
          onSearch={(text) => set({ flag: text.trim().replaceAll(' ', '_') || undefined })}
        />
        <Labelled label={t('cases.size')}>
          {(id) => (
            <select
              id={id}
              className={shapeOfField}
              value={filters.minAmount ?? ''}
              onChange={(event) => set({ minAmount: event.target.value ? Number(event.target.value) : undefined })}
            >
              <option value="">{t('common.all')}</option>
              <option value={2_500_000_000}>{t('cases.large')}</option>
            </select>
          )}
        </Labelled>
      </div>
    </div>
  )
}
