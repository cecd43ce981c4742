import { useNavigate, useSearch } from '@tanstack/react-router'
import clsx from 'clsx'
import { useMemo, useRef, useState } from 'react'
import { asQuery, type ClaimFilters } from '../features/claims/claim-filters.js'
import { ClaimTable } from '../features/claims/claim-table.js'
import { FilterBar } from '../features/claims/filter-bar.js'
import { useClaims, useClaimsLive } from '../features/claims/use-claims.js'
import { useWords } from '../i18n/use-words.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { useListKeys } from '../ui/use-list-keys.js'
import { Waiting } from '../ui/waiting.js'

export function ClaimList() {
  const { t } = useWords()
  const go = useNavigate()
  const filters: ClaimFilters = useSearch({ strict: false })
  const claims = useClaims(asQuery(filters))
  useClaimsLive()
  const search = useRef<HTMLInputElement>(null)
  const [at, setAt] = useState(-1)
  const [help, setHelp] = useState(false)
  const [comfortable, setComfortable] = useState(false)
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
        if (id) void go({ to: '/console/claims/$id', params: { id } })
      },
      onHelp: () => setHelp(true),
    }),
    [items, at, go],
  )
  useListKeys(search, keys)
  return (
    <div className="grid gap-4">
      <h1 className="sr-only">{t('claims.title')}</h1>
      <FilterBar filters={filters} search={search} onChange={change} />
      {!claims.data ? (
        <Waiting error={claims.error} onRetry={() => void claims.refetch()} />
      ) : items.length === 0 ? (
        <p className="py-12 text-center text-soft">
          {t(Object.keys(asQuery(filters)).length > 0 ? 'claims.empty' : 'claims.emptyAll')}
        </p>
      ) : (
        <ClaimTable claims={items} at={at} comfortable={comfortable} />
      )}
      <footer className={clsx('flex flex-wrap items-center gap-3 text-small', items.length === 0 && 'hidden')}>
        <Pages filters={filters} total={claims.data?.total ?? 0} onChange={change} />
        <label className="ms-auto flex items-center gap-2">
          <input type="checkbox" checked={comfortable} onChange={(event) => setComfortable(event.target.checked)} />
          {t('claims.density')}
        </label>
        <Button weight="plain" className="font-normal" onClick={() => setHelp(true)}>
          {t('claims.help')} ?
        </Button>
      </footer>
      <Dialog title={t('claims.help')} open={help} onClose={() => setHelp(false)}>
        <dl className="grid grid-cols-[4rem_1fr] gap-y-2">
          {['j', 'k', 'enter', '/', '?'].flatMap((key) => [
            <dt key={key} className="font-mono">
              {key}
            </dt>,
            <dd key={`${key}-means`}>{t(`claims.keys.${key}`)}</dd>,
          ])}
        </dl>
      </Dialog>
    </div>
  )
}

const PAGE_SIZE = 25

type PagesProps = { filters: ClaimFilters; total: number; onChange(filters: ClaimFilters): void }

function Pages({ filters, total, onChange }: PagesProps) {
  const { t } = useWords()
  const page = filters.page ?? 1
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const from = (page - 1) * PAGE_SIZE + 1
  return (
    <>
      <Button disabled={page <= 1} onClick={() => onChange({ ...filters, page: page - 1 })}>
        {t('common.previous')}
      </Button>
      <span className="figures">{t('common.of', { from, to: Math.min(total, from + PAGE_SIZE - 1), total })}</span>
      <Button disabled={page >= last} onClick={() => onChange({ ...filters, page: page + 1 })}>
        {t('common.next')}
      </Button>
    </>
  )
}
