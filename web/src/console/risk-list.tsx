import type { HistoricClaim } from '@periksa/server/risk/schema'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { SavedViews } from '../features/adjudication/saved-views.js'
import { BudgetPanel } from '../features/risk/budget-panel.js'
import { OpenCasesBar } from '../features/risk/open-cases-bar.js'
import { RiskFilterBar } from '../features/risk/risk-filter-bar.js'
import { RiskTable } from '../features/risk/risk-table.js'
import { SimulatorPanel } from '../features/risk/simulator-panel.js'
import { RiskFilters, ROWS, useRefreshes, useRiskClaims } from '../features/risk/use-risk.js'
import { useSession } from '../features/session/use-session.js'
import { useWorksCases } from '../features/session/use-works-cases.js'
import { useWords } from '../i18n/use-words.js'
import { moment } from '../lib/formats.js'
import { Button } from '../ui/button.js'
import { KeyHelp } from '../ui/key-help.js'
import { Notice } from '../ui/notice.js'
import { PageMoves } from '../ui/page-moves.js'
import { useChooseKey } from '../ui/use-choose-key.js'
import { useListKeys } from '../ui/use-list-keys.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** Historic and live claims in order of risk, what auditors' hours would bring, and the simulator for those who run it. */
export function RiskList() {
  const { t } = useWords()
  const user = useSession().data
  const roles: readonly string[] = user?.roles ?? []
  const maySee = roles.some((role) => ['auditor', 'lead', 'data-ops'].includes(role))
  const maySimulate = roles.some((role) => ['admin', 'data-ops'].includes(role))
  useTitle(t('riskDesk.title'))
  return (
    <div className="grid gap-8 pb-16">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="text-lead font-semibold">{t('riskDesk.title')}</h1>
        {maySee && (
          <nav aria-label={t('riskDesk.title')} className="flex flex-wrap gap-x-6">
            <Link to="/console/risk/views" search={{}} className="underline underline-offset-4">
              {t('riskDesk.views.title')}
            </Link>
            <Link to="/console/risk/rules" className="underline underline-offset-4">
              {t('riskStanding.rulesTitle')}
            </Link>
            <Link to="/console/risk/quality" className="underline underline-offset-4">
              {t('riskStanding.qualityTitle')}
            </Link>
            <Link to="/console/risk/learning" className="underline underline-offset-4">
              {t('learning.title')}
            </Link>
          </nav>
        )}
      </div>
      {maySee && <LastRefresh />}
      {maySee && user && <Claims me={user.id} roles={roles} />}
      {maySee && <BudgetPanel />}
      {maySimulate && <SimulatorPanel />}
      {!maySee && !maySimulate && <Notice tone="plain" title={t('riskDesk.notYours')} />}
    </div>
  )
}

function LastRefresh() {
  const { t, language, tell } = useWords()
  const [latest] = useRefreshes(true).data ?? []
  if (!latest) return null
  return (
    <Notice
      tone={latest.status === 'alert' ? 'wrong' : latest.status === 'watch' ? 'look' : 'ours'}
      title={t(`riskDesk.refresh.${latest.status}`, { at: moment(latest.at, language) })}
    >
      {latest.reasons.length > 0 && (
        <ul className="list-disc ps-5 text-small">
          {latest.reasons.map((reason) => (
            <li key={`${reason.code}${JSON.stringify(reason.facts)}`}>{tell(reason.code, reason.facts).sentence}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function Claims({ me, roles }: { me: string; roles: readonly string[] }) {
  const { t } = useWords()
  const go = useNavigate()
  const filters: RiskFilters = useSearch({ strict: false })
  const claims = useRiskClaims(filters, true)
  const works = useWorksCases()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const change = (next: RiskFilters): void => {
    setChosen(new Set())
    void go({ to: '/console/risk', search: next })
  }
  if (!claims.data) return <Waiting error={claims.error} onRetry={() => void claims.refetch()} />
  const { data, meta } = claims.data
  const page = filters.page ?? 1
  const last = Math.max(1, Math.ceil(meta.total / (filters.pageSize ?? ROWS)))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <RiskFilterBar filters={filters} facets={meta.facets} onChange={change} />
      <SavedViews
        {...{ filters }}
        list="risk"
        mayShare={roles.includes('lead')}
        onOpen={(kept) => change(RiskFilters.parse(kept))}
      />
      <ToPages filters={filters} />
      {meta.generated && <p className="text-small text-soft">{t('riskDesk.generated')}</p>}
      {works && <OpenCasesBar {...{ chosen, me }} onDone={() => setChosen(new Set())} />}
      {data.length === 0 && (
        <Notice tone="plain" title={t('riskDesk.nothing')}>
          <Button onClick={() => change({})}>{t('riskDesk.reset')}</Button>
        </Notice>
      )}
      {data.length > 0 && (
        <KeyedTable key={JSON.stringify(filters)} claims={data} {...{ works, chosen }} onChosen={setChosen} />
      )}
      <PageMoves
        {...{ page, last }}
        where={t('riskDesk.pages', { page, last, total: meta.total })}
        onPage={(next) => change({ ...filters, page: next })}
      />
      <p className="text-small text-soft">
        {t('riskDesk.note')} {t('riskDesk.versions', { rules: meta.ruleSet, model: meta.modelVersion ?? '–' })}
      </p>
    </div>
  )
}

/** The pages of the hospital, the scheme or the doctor the list is narrowed to. */
function ToPages({ filters: { facility, scheme, doctor } }: { filters: RiskFilters }) {
  const { t } = useWords()
  if (!facility && !scheme && !doctor) return null
  return (
    <p className="flex flex-wrap gap-x-6 text-small">
      {facility && (
        <Link to="/console/risk/facilities/$facility" params={{ facility }} className="underline">
          {t('riskDesk.toFacility')} {facility}
        </Link>
      )}
      {scheme && (
        <Link to="/console/risk/schemes/$scheme" params={{ scheme }} className="underline">
          {t('riskDesk.toScheme')} {scheme}
        </Link>
      )}
      {doctor && (
        <Link to="/console/risk/doctors/$doctor" params={{ doctor }} className="underline">
          {t('riskDesk.toDoctor')} {doctor.slice(0, 8)}…
        </Link>
      )}
    </p>
  )
}

type TableProps = {
  claims: HistoricClaim[]
  works: boolean
  chosen: ReadonlySet<string>
  onChosen(chosen: ReadonlySet<string>): void
}

/** The table with its keys: j k move, enter opens, x chooses, ? explains. */
function KeyedTable({ claims, works, chosen, onChosen }: TableProps) {
  const { t } = useWords()
  const go = useNavigate()
  const [at, setAt] = useState(-1)
  const [help, setHelp] = useState(false)
  const nowhere = useRef<HTMLInputElement>(null)
  const choose = (id: string): void =>
    onChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]))
  const keys = useMemo(
    () => ({
      count: works ? claims.length : 0,
      at,
      onMove: setAt,
      onOpen: (index: number) => {
        const claimId = claims[index]?.claim_id
        if (works && claimId) void go({ to: '/console/cases/$claimId', params: { claimId }, search: {} })
      },
      onHelp: () => setHelp(true),
    }),
    [claims, at, go, works],
  )
  useListKeys(nowhere, keys)
  useChooseKey(works ? claims[at]?.claim_id : undefined, choose)
  return (
    <>
      <RiskTable claims={claims} opens={works} choice={works ? { at, chosen, onChoose: choose } : undefined} />
      <Button weight="plain" className="no-print justify-self-start text-small" onClick={() => setHelp(true)}>
        {t('cases.keys')}
      </Button>
      <KeyHelp keys={['j', 'k', 'enter', 'x', '?']} words="claims.keys" open={help} onClose={() => setHelp(false)} />
    </>
  )
}
