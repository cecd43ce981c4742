import { Link, useSearch } from '@tanstack/react-router'
import { Coverage } from '../features/risk/views/coverage.js'
import { DuplicatesView } from '../features/risk/views/duplicates-view.js'
import { HeatViews } from '../features/risk/views/heat-views.js'
import { MaternalView, OncologyView } from '../features/risk/views/lens-views.js'
import { BenfordView, ExpectedView, ReadmissionView } from '../features/risk/views/measure-views.js'
import { CaseMixView, MismatchView, TariffView } from '../features/risk/views/table-views.js'
import { type RiskViewName, riskViews } from '../features/risk/views/view-names.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { Notice } from '../ui/notice.js'
import { useTitle } from '../ui/use-title.js'

const views: Record<RiskViewName, () => React.ReactNode> = {
  map: HeatViews,
  casemix: CaseMixView,
  mismatch: MismatchView,
  duplicates: DuplicatesView,
  tariff: TariffView,
  expected: ExpectedView,
  readmission: ReadmissionView,
  benford: BenfordView,
  maternal: MaternalView,
  oncology: OncologyView,
}

/** The whole of the claims from many sides; every figure leads to its claims in the list. */
export function RiskViews() {
  const { t } = useWords()
  const { view = 'map' }: { view?: RiskViewName } = useSearch({ strict: false })
  const roles: readonly string[] = useSession().data?.roles ?? []
  useTitle(`${t('riskDesk.views.title')}: ${t(`riskDesk.views.names.${view}`)}`)
  if (!roles.some((role) => ['auditor', 'lead', 'data-ops'].includes(role))) {
    return <Notice tone="plain" title={t('riskDesk.notYours')} />
  }
  const View = views[view]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 pb-16">
      <h1 className="text-lead font-semibold">{t('riskDesk.views.title')}</h1>
      <nav aria-label={t('riskDesk.views.title')} className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        <Link to="/console/risk" search={{}} className="py-1 text-soft underline underline-offset-4">
          {t('riskDesk.title')}
        </Link>
        {riskViews.map((name) => (
          <Link
            key={name}
            to="/console/risk/views"
            search={{ view: name }}
            aria-current={name === view ? 'page' : undefined}
            className="py-1 text-soft underline-offset-8 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline"
          >
            {t(`riskDesk.views.names.${name}`)}
          </Link>
        ))}
      </nav>
      <Coverage />
      <View />
      <p className="text-small text-soft">{t('riskDesk.note')}</p>
    </div>
  )
}
