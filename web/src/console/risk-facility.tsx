import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { FacilityFigures } from '../features/risk/pages/facility-figures.js'
import { NarrowedParts } from '../features/risk/pages/flag-parts.js'
import { Funnel } from '../features/risk/pages/funnel.js'
import { useFacility } from '../features/risk/pages/use-profiles.js'
import { BarTable } from '../features/risk/views/bar-table.js'
import { Choice } from '../features/risk/views/choice.js'
import { lastDay } from '../features/risk/views/claims-of.js'
import { rupiah, Shown, useFigures } from '../features/risk/views/shown.js'
import { useIndicator } from '../features/risk/views/use-views.js'
import { useWorksCases } from '../features/session/use-works-cases.js'
import { useWords } from '../i18n/use-words.js'
import { useTitle } from '../ui/use-title.js'
import { RiskPage } from './risk-page.js'

const INDICATORS = ['severe', 'readmission', 'fragmentation'] as const

/** One hospital under its key: figures beside its class, limits of chance, months, diagnoses, indications. */
export function RiskFacility() {
  const { t } = useWords()
  const works = useWorksCases()
  const { facility = '' } = useParams({ strict: false })
  const title = t('riskPages.facility', { facility })
  useTitle(title)
  return (
    <RiskPage title={title} roles={['auditor', 'lead', 'data-ops']}>
      <Shown of={useFacility(facility)}>{(data) => <FacilityFigures profile={data} />}</Shown>
      <FunnelPart facility={facility} />
      <Months facility={facility} />
      <NarrowedParts filters={{ facility }} facet="flag" opens={works} />
    </RiskPage>
  )
}

function FunnelPart({ facility }: { facility: string }) {
  const { t } = useWords()
  const [indicator, setIndicator] = useState<(typeof INDICATORS)[number]>('severe')
  const found = useFacility(facility).data?.indicators[indicator]
  // The list of hospitals has an end; the one the page is about is drawn all the same.
  const own = found && { ...found, facility_id: facility }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Choice
        label={t('riskDesk.views.indicator')}
        value={indicator}
        options={INDICATORS}
        words={(name) => t(`riskDesk.views.indicators.${name}`)}
        onChange={setIndicator}
      />
      <Shown of={useIndicator(indicator, 1000)}>
        {(points) => (
          <Funnel
            points={own ? [...points.filter(({ facility_id }) => facility_id !== facility), own] : points}
            here={facility}
            title={t(`riskDesk.views.indicators.${indicator}`)}
          />
        )}
      </Shown>
    </div>
  )
}

function Months({ facility }: { facility: string }) {
  const { t } = useWords()
  const { whole, share } = useFigures()
  const columns = (names: string[]): string[] => names.map((name) => t(`riskDesk.views.columns.${name}`))
  return (
    <Shown of={useFacility(facility)}>
      {({ months, diagnoses }) => (
        <>
          <BarTable
            title={t('riskPages.months')}
            heading={t('riskDesk.views.by.month')}
            columns={columns(['claims', 'amount', 'outlier_rate'])}
            file={`months-of-${facility}`}
            rows={months.map((one) => ({
              key: one.name,
              name: one.name,
              claims: { facility, dischargeStart: `${one.name}-01`, dischargeEnd: lastDay(one.name) },
              value: one.claims,
              figures: [whole(one.claims), rupiah(one.claimed), share(one.outlier_rate)],
            }))}
          />
          <BarTable
            title={t('riskPages.diagnoses')}
            heading={t('riskDesk.diagnosis')}
            columns={columns(['claims', 'amount', 'above_peers'])}
            file={`diagnoses-of-${facility}`}
            rows={diagnoses.map((one) => ({
              key: one.name,
              name: one.name,
              claims: { facility, dx: one.name },
              value: one.claims,
              figures: [whole(one.claims), rupiah(one.claimed), rupiah(one.above_peers)],
            }))}
          />
        </>
      )}
    </Shown>
  )
}
