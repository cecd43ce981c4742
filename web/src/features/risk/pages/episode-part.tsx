import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.js'
import { Part } from '../../../ui/part.js'
import { Choice } from '../views/choice.js'
import { Shown } from '../views/shown.js'
import { MemberClaims } from './member-claims.js'
import { Timeline } from './timeline.js'
import { useEpisode } from './use-profiles.js'

const SPANS = ['30', '90', '365'] as const

/** What happened to the member around a claim, in every hospital. */
export function EpisodePart({ claimId }: { claimId: string }) {
  const { t } = useWords()
  const [days, setDays] = useState<(typeof SPANS)[number]>('90')
  const episode = useEpisode(claimId, Number(days))
  const member = episode.data?.member
  return (
    <Part
      title={t('riskPages.episode')}
      aside={
        member && (
          <Link to="/console/risk/members/$member" params={{ member }} search={{}} className="underline">
            {t('riskPages.toMember')}
          </Link>
        )
      }
    >
      <div className="no-print mb-3">
        <Choice
          label={t('riskPages.span')}
          value={days}
          options={SPANS}
          words={(span) => t('riskPages.days', { days: span })}
          onChange={setDays}
        />
      </div>
      <Shown of={episode}>
        {({ claims, from, until }) =>
          from === null || until === null ? (
            <p className="text-small text-soft">{t('riskPages.noMember')}</p>
          ) : (
            <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
              <Timeline {...{ claims, from, until }} here={claimId} />
              <MemberClaims claims={claims} here={claimId} />
              <p className="text-small text-soft">{t('riskPages.episodeNote')}</p>
            </div>
          )
        }
      </Shown>
    </Part>
  )
}
