import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.js'
import { BarTable } from './bar-table.js'
import { Choice } from './choice.js'
import { claimsOf } from './claims-of.js'
import { gather, rupiah, Shown, useFigures } from './shown.js'
import { useFacilities, useGroups, useMismatches, useTariffs } from './use-views.js'

const SIDES = ['class', 'severity', 'service', 'diagnosis', 'month', 'province', 'owner', 'segment', 'group'] as const

/** What kinds of claims there are. */
export function CaseMixView() {
  const { t } = useWords()
  const { whole, one, share } = useFigures()
  const [by, setBy] = useState<(typeof SIDES)[number]>('class')
  const groups = useGroups(by)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Choice
        label={t('riskDesk.views.groupBy')}
        value={by}
        options={SIDES}
        words={(side) => t(`riskDesk.views.by.${side}`)}
        onChange={setBy}
      />
      <Shown of={groups}>
        {(data) => (
          <BarTable
            title={t('riskDesk.views.casemix')}
            heading={t(`riskDesk.views.by.${by}`)}
            columns={['claims', 'days', 'median', 'outlier_rate'].map((name) => t(`riskDesk.views.columns.${name}`))}
            file={`case-mix-${by}`}
            report={`groups?by=${by}`}
            rows={data.map((group) => ({
              key: group.name,
              name: group.name,
              claims: claimsOf(by, group.name),
              value: group.claims,
              figures: [
                whole(group.claims),
                one(group.los_mean),
                rupiah(group.claimed_median),
                share(group.outlier_rate),
              ],
            }))}
          />
        )}
      </Shown>
    </div>
  )
}

/** Stays recorded mild that cost more than nine in ten of their peers, by diagnosis. */
export function MismatchView() {
  const { t } = useWords()
  const { whole, percent: wholePercent } = useFigures()
  return (
    <Shown of={useMismatches()}>
      {(data) => (
        <BarTable
          title={t('riskDesk.views.mismatch')}
          note={t('riskDesk.views.mismatchNote')}
          heading={t('riskDesk.diagnosis')}
          columns={['claims', 'above90', 'mostAbove'].map((name) => t(`riskDesk.views.columns.${name}`))}
          file="severity-mismatch"
          report="severity-mismatch?limit=1000"
          rows={gather(data, ({ dx_primary }) => dx_primary).map(([dx, some]) => ({
            key: dx,
            name: dx,
            claims: { dx, severity: 'ringan', serviceType: 'RITL' as const, flag: 'severity_mismatch' },
            value: some.length,
            figures: [
              whole(some.length),
              rupiah(some.reduce((sum, one) => sum + one.claimed - one.peer_p90, 0)),
              `+${wholePercent(Math.max(...some.map(({ delta_pct }) => delta_pct)) / 100)}`,
            ],
          }))}
        />
      )}
    </Shown>
  )
}

/** Hospitals by what they bill above their peers. */
export function TariffView() {
  const { t } = useWords()
  const { whole, share, one } = useFigures()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <Shown of={useFacilities()}>
        {(data) => (
          <BarTable
            title={t('riskDesk.views.facilities')}
            note={t('riskDesk.views.facilitiesNote')}
            heading={t('riskDesk.views.by.facility')}
            columns={['above_peers', 'claims', 'outlier_rate'].map((name) => t(`riskDesk.views.columns.${name}`))}
            file="hospitals"
            report="facilities"
            rows={data.map((row) => ({
              key: row.facility_id,
              name: `${row.facility_id} ${row.province_name ?? ''}`,
              claims: { facility: row.facility_id },
              value: row.above_peers,
              figures: [rupiah(row.above_peers), whole(row.claims), share(row.outlier_rate)],
            }))}
          />
        )}
      </Shown>
      <Shown of={useTariffs()}>
        {(data) => (
          <BarTable
            title={t('riskDesk.views.tariff')}
            heading={t('riskDesk.views.facilityGroup')}
            columns={['above_peers', 'claims', 'spreads'].map((name) => t(`riskDesk.views.columns.${name}`))}
            file="tariff-insight"
            report="tariff-insight"
            rows={data.map((row) => ({
              key: `${row.facility_id} ${row.dx_primary_group}`,
              name: `${row.facility_id} ${row.dx_primary_group ?? ''}`,
              claims: { facility: row.facility_id },
              value: Math.max(0, row.total_above_peers),
              figures: [rupiah(row.total_above_peers), whole(row.claim_count), one(row.avg_cost_zscore)],
            }))}
          />
        )}
      </Shown>
    </div>
  )
}
