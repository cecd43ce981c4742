import { useParams } from '@tanstack/react-router'
import { SchemePrecision } from '../features/adjudication/scheme-precision.js'
import { NarrowedParts } from '../features/risk/pages/flag-parts.js'
import { Funnel } from '../features/risk/pages/funnel.js'
import { ratioRow } from '../features/risk/pages/ratio-row.js'
import { useScheme } from '../features/risk/pages/use-profiles.js'
import { flagWords } from '../features/risk/risk-table.js'
import { BarTable } from '../features/risk/views/bar-table.js'
import { lastDay } from '../features/risk/views/claims-of.js'
import { Shown, useFigures } from '../features/risk/views/shown.js'
import { useWorksCases } from '../features/session/use-works-cases.js'
import { useWords } from '../i18n/use-words.js'
import { Part } from '../ui/part.js'
import { useTitle } from '../ui/use-title.js'
import { RiskPage } from './risk-page.js'

const SHOWN = 30

/** One scheme of the rules: which rules point to it, months, hospitals within and beyond chance, provinces, precision. */
export function RiskScheme() {
  const { t } = useWords()
  const works = useWorksCases()
  const { scheme = '' } = useParams({ strict: false })
  const title = t('riskPages.scheme', { scheme: flagWords(scheme.replaceAll('-', '_')) })
  useTitle(title)
  return (
    <RiskPage title={title} roles={['auditor', 'lead', 'data-ops']}>
      <Whole scheme={scheme} />
      {works && <SchemePrecision scheme={scheme} />}
      <NarrowedParts filters={{ scheme }} facet="province" opens={works} />
    </RiskPage>
  )
}

function Whole({ scheme }: { scheme: string }) {
  const { t } = useWords()
  const { whole, share, one } = useFigures()
  const columns = (names: string[]): string[] => names.map((name) => t(`riskDesk.views.columns.${name}`))
  return (
    <Shown of={useScheme(scheme)}>
      {(data) => (
        <>
          <BarTable
            title={t('riskPages.rules')}
            note={t('riskPages.schemeNote', {
              claims: whole(data.claims),
              share: share(data.claims / (data.all || 1)),
              since: whole(data.since),
            })}
            heading={t('riskDesk.by.flag')}
            columns={[t('riskPages.source'), t('riskPages.weight'), ...columns(['claims'])]}
            file={`rules-of-${scheme}`}
            rows={data.rules.map((rule) => ({
              key: rule.code,
              name: flagWords(rule.code),
              claims: { flag: rule.code },
              value: rule.claims,
              figures: [rule.source, one(rule.weight), whole(rule.claims)],
            }))}
          />
          <BarTable
            title={t('riskPages.months')}
            heading={t('riskDesk.views.by.month')}
            columns={[...columns(['claims']), t('riskPages.shareOfAll')]}
            file={`months-of-${scheme}`}
            rows={data.months.map((month) => ({
              key: month.month,
              name: month.month,
              claims: { scheme, dischargeStart: `${month.month}-01`, dischargeEnd: lastDay(month.month) },
              value: month.claims,
              figures: [whole(month.claims), share(month.claims / (month.all || 1))],
            }))}
          />
          <Part title={t('riskPages.funnel')}>
            <Funnel points={data.facilities} here={null} title={t('riskPages.funnel')} />
          </Part>
          <BarTable
            title={t('riskPages.facilities')}
            note={`${t('riskDesk.views.expectedNote')} ${t('riskPages.barsEnd')}`}
            heading={t('riskDesk.views.by.facility')}
            columns={columns(['ratio', 'observed', 'expectedEvents'])}
            file={`hospitals-of-${scheme}`}
            rows={data.facilities
              .slice(0, SHOWN)
              .flatMap((found) =>
                ratioRow(
                  { name: found.facility_id, found, claims: { facility: found.facility_id, scheme } },
                  { one, whole },
                ),
              )}
          />
        </>
      )}
    </Shown>
  )
}
