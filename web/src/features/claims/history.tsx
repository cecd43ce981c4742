import type { ClaimDetail } from '@periksa/server/claims/schema'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { StatusMark } from './status-mark.js'

/** Every move of the claim and every correction, oldest first. */
export function History({ claim }: { claim: ClaimDetail }) {
  const { t, language, tell } = useWords()
  return (
    <ol>
      {claim.history.map((event) => (
        <li
          key={`${event.at}${event.to}`}
          className="ledger-row flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5 text-small"
        >
          <time dateTime={event.at} className="figures w-40 shrink-0 font-mono text-soft">
            {moment(event.at, language)}
          </time>
          <StatusMark status={event.to} />
          <By actor={nameOf(claim, event.actor)} />
          {event.reason && <span>{isCode(event.reason) ? tell(event.reason).sentence : event.reason}</span>}
        </li>
      ))}
      {claim.corrections.map((one) => (
        <li key={one.at + one.field} className="ledger-row flex flex-wrap items-baseline gap-x-3 py-1.5 text-small">
          <time dateTime={one.at} className="figures w-40 shrink-0 font-mono text-soft">
            {moment(one.at, language)}
          </time>
          <span>
            {t('claims.correctionLine', {
              field: t(`intake.field.${one.field}`),
              from: one.from || '–',
              to: one.to || '–',
            })}
          </span>
          <By actor={nameOf(claim, one.actor)} />
        </li>
      ))}
    </ol>
  )
}

function By({ actor }: { actor: string | null }) {
  const { t } = useWords()
  return actor && <span className="text-soft">{t('claims.by', { actor })}</span>
}

/** Who it was, by name; null for someone known by number only, since a number tells nobody anything. */
export function nameOf(claim: Pick<ClaimDetail, 'people'>, actor: string): string | null {
  return claim.people[actor] ?? (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(actor) ? null : actor)
}

function isCode(reason: string): boolean {
  return /^[a-z]+\.[a-z-]+$/.test(reason)
}
