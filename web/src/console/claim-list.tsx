import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { asQuery, type ClaimFilters } from '../features/claims/claim-filters.js'
import { ClaimTable } from '../features/claims/claim-table.js'
import { FilterBar } from '../features/claims/filter-bar.js'
import { PageButtons } from '../features/claims/page-buttons.js'
import { useClaims, useClaimsLive } from '../features/claims/use-claims.js'
import { useFacilityNames } from '../features/registry/use-facility-names.js'
import { useWords } from '../i18n/use-words.js'
import { keepRows, keptRows } from '../lib/preferences.js'
import { useListKeys } from '../ui/use-list-keys.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { ListKeys } from './list-keys.js'

export function ClaimList() {
  const { t } = useWords()
  const go = useNavigate()
  const filters: ClaimFilters = useSearch({ strict: false })
  const claims = useClaims(asQuery(filters))
  useClaimsLive()
  useTitle(t('claims.title'))
  const search = useRef<HTMLInputElement>(null)
  const [facilityText, setFacilityText] = useState('')
  const facilities = useFacilityNames(facilityText)
  const [at, setAt] = useState(-1)
  const [help, setHelp] = useState(false)
  const [comfortable, setComfortable] = useState(keptRows() === 'comfortable')
  const items = claims.data?.items ?? []
  const change = (next: ClaimFilters): void => {
    setAt(-1)
    void go({ to: '/console', search: next })
  }
  const keys = useMemo(
    () => ({
      count: items.length,
      at,
      onMove: setAt,
      onOpen: (index: number) => {
        const id = items[index]?.id
        if (id) void go({ to: '/console/claims/$id', params: { id }, search: filters })
      },
      onHelp: () => setHelp(true),
    }),
    [items, at, go, filters],
  )
  useListKeys(search, keys)
  return (
    <div className="grid gap-4">
      <h1 className="sr-only">{t('claims.title')}</h1>
      <FilterBar {...{ filters, search, facilities }} onFacilityText={setFacilityText} onChange={change} />
      {!claims.data ? (
        <Waiting error={claims.error} onRetry={() => void claims.refetch()} />
      ) : items.length === 0 ? (
        <Empty isFiltered={Object.keys(asQuery(filters)).length > 0} />
      ) : (
        <>
          <ClaimTable {...{ claims: items, at, comfortable, filters }} />
          <PageButtons
            {...{ filters, comfortable }}
            total={claims.data.total}
            onChange={change}
            onRows={(next) => {
              setComfortable(next)
              keepRows(next ? 'comfortable' : 'compact')
            }}
            onHelp={() => setHelp(true)}
          />
        </>
      )}
      <ListKeys open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useWords()
  return (
    <div className="border-t border-ink py-12">
      <p className="max-w-md">{t(isFiltered ? 'claims.empty' : 'claims.emptyAll')}</p>
    </div>
  )
}
