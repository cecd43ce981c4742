import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { BulkBar } from '../features/adjudication/bulk-bar.js'
import { CaseTable } from '../features/adjudication/case-table.js'
import { CaseViews } from '../features/adjudication/case-views.js'
import { SavedViews } from '../features/adjudication/saved-views.js'
import { asQuery, CaseFilters, ROWS, useCases, useCasesLive } from '../features/adjudication/use-cases.js'
import { useSession } from '../features/session/use-session.js'
import { useWorksCases } from '../features/session/use-works-cases.js'
import { useWords } from '../i18n/use-words.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'
import { PageMoves } from '../ui/page-moves.js'
import { useChooseKey } from '../ui/use-choose-key.js'
import { useListKeys } from '../ui/use-list-keys.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { ListKeys } from './list-keys.js'

/** The queue of cases: which claim is worth the next half hour, and who has which. */
export function CaseList() {
  const { t } = useWords()
  const user = useSession().data
  const works = useWorksCases()
  useTitle(t('cases.title'))
  if (!user || !works) return <Notice tone="plain" title={t('cases.notYours')} />
  return <Queue me={user.id} leads={user.roles.includes('lead')} />
}

function Queue({ me, leads }: { me: string; leads: boolean }) {
  const { t } = useWords()
  const go = useNavigate()
  const filters: CaseFilters = useSearch({ strict: false })
  const page = useCases(filters)
  useCasesLive()
  const search = useRef<HTMLInputElement>(null)
  const [at, setAt] = useState(-1)
  const [help, setHelp] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const items = page.data?.items ?? []
  const open = (claimId: string): void =>
    void go({ to: '/console/cases/$claimId', params: { claimId }, search: filters })
  const change = (next: CaseFilters): void => {
    setAt(-1)
    setChosen(new Set())
    void go({ to: '/console/cases', search: next })
  }
  const choose = (id: string): void =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const keys = useMemo(
    () => ({
      count: items.length,
      at,
      onMove: setAt,
      onOpen: (index: number) => {
        const one = items[index]
        if (one) void go({ to: '/console/cases/$claimId', params: { claimId: one.claimId }, search: filters })
      },
      onHelp: () => setHelp(true),
    }),
    [items, at, go, filters],
  )
  useListKeys(search, keys)
  useChooseKey(items[at]?.id, choose)
  const last = Math.max(1, Math.ceil((page.data?.total ?? 0) / ROWS))
  const here = filters.page ?? 1
  return (
    <div className="grid gap-4 pb-16">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="text-lead font-semibold">{t('cases.title')}</h1>
        <Link to="/console/cases/feedback" search={{}} className="no-print text-small underline">
          {t('cases.feedback')}
        </Link>
      </header>
      <BulkBar {...{ chosen, me, leads }} onDone={() => setChosen(new Set())} onOpen={open} />
      <CaseViews {...{ filters, search }} counts={page.data?.counts ?? {}} onChange={change} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <SavedViews {...{ filters }} list="cases" mayShare={leads} onOpen={(kept) => change(CaseFilters.parse(kept))} />
        <Exports filters={filters} />
      </div>
      {!page.data ? (
        <Waiting error={page.error} onRetry={() => void page.refetch()} />
      ) : items.length === 0 ? (
        <p className="max-w-md border-t border-ink py-12">
          {t([...asQuery(filters).keys()].length > 0 ? 'cases.empty' : 'cases.emptyAll')}
        </p>
      ) : (
        <>
          <CaseTable cases={items} people={page.data.people} {...{ at, chosen }} onChoose={choose} onOpen={open} />
          <PageMoves
            {...{ page: here, last }}
            where={t('cases.pages', { page: here, last, total: page.data.total })}
            onPage={(next) => change({ ...filters, page: next })}
          >
            <Button weight="plain" className="ms-auto" onClick={() => setHelp(true)}>
              {t('cases.keys')}
            </Button>
          </PageMoves>
        </>
      )}
      <ListKeys chooses open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

function Exports({ filters }: { filters: CaseFilters }) {
  const { t } = useWords()
  const query = asQuery({ ...filters, page: undefined })
  return (
    <p className="no-print flex gap-4 text-small">
      {(['csv', 'xlsx'] as const).map((kind) => (
        <a key={kind} className="py-1 underline" href={`/api/v1/cases.${kind}?${query}`}>
          {t(kind === 'csv' ? 'cases.export' : 'cases.exportSheet')}
        </a>
      ))}
    </p>
  )
}
