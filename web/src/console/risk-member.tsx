import { Link, useParams, useSearch } from '@tanstack/react-router'
import { KeyFigures } from '../features/risk/pages/key-figures.js'
import { MemberClaims } from '../features/risk/pages/member-claims.js'
import { type MemberOnly, MemberSearch, onlyOf } from '../features/risk/pages/member-search.js'
import type { MemberProfile } from '../features/risk/pages/profile-shapes.js'
import { Timeline } from '../features/risk/pages/timeline.js'
import { useMember } from '../features/risk/pages/use-profiles.js'
import { rupiah, Shown, useFigures } from '../features/risk/views/shown.js'
import { useWords } from '../i18n/use-words.js'
import { Part } from '../ui/part.js'
import { useTitle } from '../ui/use-title.js'
import { RiskPage } from './risk-page.js'

/** One pseudonymous member: figures beside peers, the claims on an axis of days, and the claims themselves. */
export function RiskMember() {
  const { t } = useWords()
  const { member = '' } = useParams({ strict: false })
  const title = t('riskPages.member', { member: member.slice(0, 8) })
  useTitle(title)
  return (
    <RiskPage title={title} roles={['auditor', 'lead']}>
      <Shown of={useMember(member)}>{(data) => <Whole profile={data} />}</Shown>
    </RiskPage>
  )
}

function Whole({ profile }: { profile: MemberProfile }) {
  const { t } = useWords()
  const search = MemberSearch.parse(useSearch({ strict: false }))
  const shown = profile.claims.filter((one) => onlyOf(one, search))
  const [first] = profile.claims
  const until = profile.claims
    .map((one) => one.discharge_dt)
    .sort()
    .at(-1)
  return (
    <>
      <Figures profile={profile} />
      {first && until && (
        <Part title={t('riskPages.timeline')}>
          <Timeline claims={profile.claims} from={first.admit_dt} until={until} here={null} />
        </Part>
      )}
      <Months profile={profile} />
      <Part
        title={t('riskPages.claims')}
        aside={
          Object.keys(search).length > 0 ? (
            <Only only={{}} member={profile.member} name={t('riskPages.all', { count: profile.claims.length })} />
          ) : undefined
        }
      >
        <MemberClaims claims={shown} here={null} />
      </Part>
    </>
  )
}

function Figures({ profile: { member, since, figures, peers, ratios } }: { profile: MemberProfile }) {
  const { t } = useWords()
  const { whole, one } = useFigures()
  const rows: [keyof typeof figures, string, MemberOnly, (value: number) => string][] = [
    ['claims', 'claims', {}, whole],
    ['stays', 'stays', { only: 'stays' }, whole],
    ['facilities', 'facilities', {}, whole],
    ['repeats', 'repeatBills', { only: 'repeat' }, whole],
    ['claimed', 'claimed', {}, rupiah],
    ['above_peers', 'abovePeers', { only: 'above' }, rupiah],
  ]
  const age = peers.ageFrom === null ? '–' : `${peers.ageFrom}–${peers.ageFrom + 9}`
  const sex = t(`riskPages.sex.${peers.sex ?? 0}`)
  const { ratio, low, high } = ratios.claims
  const besidePeers = `${t('riskPages.besideAge', { count: peers.members, sex, age })} ${t('riskPages.memberRatio', {
    ...{ ratio: one(ratio), low: one(low), high: one(high) },
  })}`
  const sinceWords = since > 0 ? ` ${t('riskPages.memberSince', { since: whole(since) })}` : ''
  return (
    <KeyFigures
      title={t('riskPages.beside')}
      note={`${peers.members === 0 ? t('riskPages.besideNobody') : besidePeers}${sinceWords}`}
      peers={[t('riskPages.peerMedian'), t('riskPages.peerHigh')]}
      rows={rows.map(([name, words, only, show]) => {
        const { value, median, p95 } = figures[name]
        return {
          key: name,
          name: <Only {...{ only, member }} name={t(`riskPages.figures.${words}`)} />,
          here: show(value),
          peers: [median, p95].map((peer) => (peer === null ? '–' : show(peer))),
        }
      })}
    />
  )
}

function Months({ profile: { member, months } }: { profile: MemberProfile }) {
  const { t } = useWords()
  const { whole } = useFigures()
  const most = Math.max(...months.map(({ claims }) => claims), 1)
  return (
    <Part title={t('riskPages.months')}>
      <ul className="grid max-w-3xl text-small">
        {months.map(({ month, claims, claimed }) => (
          <li key={month} className="grid grid-cols-[5rem_1fr_3rem_8rem] items-center gap-2 border-b border-rule py-1">
            <Only only={{ month }} member={member} name={month} />
            <span className="h-2.5 bg-green" style={{ width: `${(claims / most) * 100}%` }} />
            <span className="text-end font-mono">{whole(claims)}</span>
            <span className="text-end font-mono">{rupiah(claimed)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Only({ only, member, name }: { only: MemberOnly; member: string; name: string }) {
  return (
    <Link
      to="/console/risk/members/$member"
      params={{ member }}
      search={only}
      resetScroll={false}
      className="underline decoration-rule underline-offset-4"
    >
      {name}
    </Link>
  )
}
