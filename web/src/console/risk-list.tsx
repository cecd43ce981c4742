import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { BudgetPanel } from '../features/risk/budget-panel.js'
import { RiskFilterBar } from '../features/risk/risk-filter-bar.js'
import { RiskTable } from '../features/risk/risk-table.js'
import { SimulatorPanel } from '../features/risk/simulator-panel.js'
import { type RiskFilters, ROWS, useRefreshes, useRiskClaims } from '../features/risk/use-risk.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { moment } from '../lib/formats.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** Historic and live claims in order of risk, what auditors' hours would bring, and the simulator for those who run it. */
export function RiskList() {
  const { t } = useWords()
  const roles: readonly string[] = useSession().data?.roles ?? []
  const maySee = roles.some((role) => ['auditor', 'lead', 'data-ops'].includes(role))
  const maySimulate = roles.some((role) => ['admin', 'data-ops'].includes(role))
  useTitle(t('riskDesk.title'))
  return (
    <div className="grid gap-8 pb-16">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="text-lead font-semibold">{t('riskDesk.title')}</h1>
        {maySee && (
          <Link to="/console/risk/views" search={{}} className="underline underline-offset-4">
            {t('riskDesk.views.title')}
          </Link>
        )}
      </div>
      {maySee && <LastRefresh />}
      {maySee && <Claims />}
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

function Claims() {
  const { t } = useWords()
  const go = useNavigate()
  const filters: RiskFilters = useSearch({ strict: false })
  const claims = useRiskClaims(filters, true)
  const change = (next: RiskFilters): void => void go({ to: '/console/risk', search: next })
  if (!claims.data) return <Waiting error={claims.error} onRetry={() => void claims.refetch()} />
  const { data, meta } = claims.data
  const page = filters.page ?? 1
  const last = Math.max(1, Math.ceil(meta.total / ROWS))
  return (
    <div className="grid gap-4">
      <RiskFilterBar filters={filters} facets={meta.facets} onChange={change} />
      {meta.generated && <p className="text-small text-soft">{t('riskDesk.generated')}</p>}
      <RiskTable claims={data} />
      <footer className="flex items-center gap-4 text-small">
        <Button disabled={page <= 1} onClick={() => change({ ...filters, page: page - 1 })}>
          {t('common.previous')}
        </Button>
        <span aria-live="polite">{t('riskDesk.pages', { page, last, total: meta.total })}</span>
        <Button disabled={page >= last} onClick={() => change({ ...filters, page: page + 1 })}>
          {t('common.next')}
        </Button>
      </footer>
      <p className="text-small text-soft">{t('riskDesk.note')}</p>
    </div>
  )
}
