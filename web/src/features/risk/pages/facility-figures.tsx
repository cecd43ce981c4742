import { useWords } from '../../../i18n/use-words.js'
import type { RiskFilters } from '../use-risk.js'
import { BarTable, ToClaims } from '../views/bar-table.js'
import { rupiah, useFigures } from '../views/shown.js'
import { KeyFigures } from './key-figures.js'
import type { FacilityProfile, Ratio } from './profile-shapes.js'
import { ratioRow } from './ratio-row.js'

/** A hospital beside the others of its class, and its events over what was expected. */
export function FacilityFigures({ profile: { facility, peers, indicators } }: { profile: FacilityProfile }) {
  const { t } = useWords()
  const { whole, one, share } = useFigures()
  const own: RiskFilters = { facility: facility.facility_id }
  const repeated: RiskFilters = { ...own, flag: 'duplicate_pattern' }
  const above = facility.claimed === 0 ? null : facility.above_peers / facility.claimed
  const rows: [string, RiskFilters, string, string][] = [
    ['claims', own, whole(facility.claims), peers.claims === null ? '–' : whole(peers.claims)],
    ['stays', { ...own, serviceType: 'RITL' }, whole(facility.stays), '–'],
    ['claimed', own, rupiah(facility.claimed), rupiah(peers.claimed)],
    ['above', own, share(above), share(peers.above_share)],
    ['outliers', own, share(facility.outlier_rate), share(peers.outlier_rate)],
    ['repeats', repeated, share(facility.repeat_rate), share(peers.repeat_rate)],
    ['severity', { ...own, serviceType: 'RITL' }, one(facility.severity_oe), one(peers.severity_oe)],
  ]
  const stays: RiskFilters = { ...own, serviceType: 'RITL' }
  const ratios: [string, Ratio | undefined, RiskFilters][] = [
    [t('riskDesk.views.indicators.severe'), indicators.severe, { ...own, serviceType: 'RITL' }],
    [t('riskDesk.views.indicators.readmission'), indicators.readmission, stays],
    [t('riskDesk.views.indicators.fragmentation'), indicators.fragmentation, { ...own, serviceType: 'RJTL' }],
    [t('riskPages.figures.outliers'), peers.outliers, own],
    [t('riskPages.figures.repeats'), peers.repeats, repeated],
  ]
  return (
    <>
      <KeyFigures
        title={t('riskPages.beside')}
        note={t('riskPages.besideClass', {
          class: facility.facility_class ?? t('riskPages.unknownClass'),
          province: facility.province_name ?? '–',
          count: peers.facilities,
        })}
        peers={[t('riskPages.peerMedian')]}
        rows={rows.map(([key, claims, here, peer]) => ({
          ...{ key, here, peers: [peer] },
          name: <ToClaims claims={claims} name={t(`riskPages.figures.${key}`)} />,
        }))}
      />
      <BarTable
        title={t('riskDesk.views.expected')}
        note={`${t('riskDesk.views.expectedNote')} ${t('riskPages.barsEnd')}`}
        heading={t('riskPages.figure')}
        columns={['ratio', 'observed', 'expectedEvents'].map((name) => t(`riskDesk.views.columns.${name}`))}
        file={`observed-expected-${facility.facility_id}`}
        rows={ratios.flatMap(([name, found, claims]) => ratioRow({ name, found, claims }, { one, whole }))}
      />
    </>
  )
}
