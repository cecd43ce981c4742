import { useParams } from '@tanstack/react-router'
import { FirstClaims } from '../features/risk/pages/flag-parts.js'
import { KeyFigures } from '../features/risk/pages/key-figures.js'
import type { DoctorProfile } from '../features/risk/pages/profile-shapes.js'
import { useDoctor } from '../features/risk/pages/use-profiles.js'
import { flagWords } from '../features/risk/risk-table.js'
import { BarTable } from '../features/risk/views/bar-table.js'
import { lastDay } from '../features/risk/views/claims-of.js'
import { rupiah, Shown, useFigures } from '../features/risk/views/shown.js'
import { useWorksCases } from '../features/session/use-works-cases.js'
import { useWords } from '../i18n/use-words.js'
import { useTitle } from '../ui/use-title.js'
import { RiskPage } from './risk-page.js'

/** One pseudonymous doctor: the claims that name the doctor, beside other doctors, by rule, month and hospital. */
export function RiskDoctor() {
  const { t } = useWords()
  const works = useWorksCases()
  const { doctor = '' } = useParams({ strict: false })
  const title = t('riskPages.doctor', { doctor: doctor.slice(0, 8) })
  useTitle(title)
  return (
    <RiskPage title={title} roles={['auditor', 'lead']}>
      <Shown of={useDoctor(doctor)}>
        {(profile) => (
          <>
            <Figures profile={profile} />
            <Tables profile={profile} />
            <FirstClaims filters={{ doctor: profile.doctor }} opens={works} />
          </>
        )}
      </Shown>
    </RiskPage>
  )
}

function Figures({ profile }: { profile: DoctorProfile }) {
  const { t } = useWords()
  const { whole, share, one } = useFigures()
  const { figures, since, simulated, waiting, peers } = profile
  const { flagged } = peers
  const isCompared = flagged.ratio !== null
  const beside = isCompared
    ? t('riskPages.doctorPeers', {
        ...{ compared: whole(peers.compared), doctors: whole(peers.doctors), observed: whole(flagged.observed) },
        ...{ expected: one(flagged.expected), ratio: one(flagged.ratio) },
        ...{ low: one(flagged.low), high: one(flagged.high) },
      })
    : t('riskPages.doctorAlone')
  return (
    <>
      <KeyFigures
        title={t('riskPages.doctorFigures')}
        note={`${t('riskPages.doctorNote')} ${t('riskPages.doctorSince', { since, simulated, waiting })}`}
        peers={[]}
        rows={(
          [
            ['claims', whole(figures.claims)],
            ['stays', whole(figures.stays)],
            ['facilities', whole(figures.facilities)],
            ['flagged', `${whole(figures.flagged)} (${share(figures.flagged / (figures.claims || 1))})`],
            ['claimed', rupiah(figures.claimed)],
            ['paid', rupiah(figures.paid)],
            ['abovePeers', rupiah(figures.above_peers)],
            ['stake', rupiah(figures.stake)],
          ] as const
        ).map(([key, here]) => ({ key, name: t(`riskPages.figures.${key}`), here, peers: [] }))}
      />
      <p className="max-w-prose text-small">{beside}</p>
    </>
  )
}

function Tables({ profile: { doctor, rules, months, facilities } }: { profile: DoctorProfile }) {
  const { t } = useWords()
  const { whole } = useFigures()
  const file = doctor.slice(0, 8)
  const columns = [t('riskDesk.views.columns.claims'), t('riskPages.withFlag'), t('riskDesk.views.columns.amount')]
  const counts = (one: { claims: number; flagged: number; claimed: number }): string[] => [
    whole(one.claims),
    whole(one.flagged),
    rupiah(one.claimed),
  ]
  return (
    <>
      <BarTable
        title={t('riskPages.flags')}
        heading={t('riskDesk.flag')}
        columns={[t('riskDesk.views.columns.claims'), `${t('riskDesk.stake')} Rp`]}
        file={`rules-of-doctor-${file}`}
        rows={rules.map((rule) => ({
          ...{ key: rule.code, name: flagWords(rule.code), claims: { doctor, flag: rule.code }, value: rule.claims },
          figures: [whole(rule.claims), rupiah(rule.stake)],
        }))}
      />
      <BarTable
        title={t('riskPages.months')}
        heading={t('riskDesk.views.by.month')}
        columns={columns}
        file={`months-of-doctor-${file}`}
        rows={months.map((one) => ({
          ...{ key: one.month, name: one.month, value: one.claims, figures: counts(one) },
          claims: { doctor, dischargeStart: `${one.month}-01`, dischargeEnd: lastDay(one.month) },
        }))}
      />
      <BarTable
        title={t('riskPages.facilities')}
        heading={t('riskDesk.views.by.facility')}
        columns={columns}
        file={`hospitals-of-doctor-${file}`}
        rows={facilities.map((one) => ({
          ...{ key: one.facility_id, name: one.facility_id, value: one.claims, figures: counts(one) },
          claims: { doctor, facility: one.facility_id },
        }))}
      />
    </>
  )
}
