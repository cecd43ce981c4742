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
          <By actor={event.actor} />
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
          <By actor={one.actor} />
        </li>
      ))}
    </ol>
  )
}

/** Who it was, by name; an actor known by number only is not shown, since a number tells nobody anything. */
function By({ actor }: { actor: string }) {
  const { t } = useWords()
  return isNumbered(actor) ? null : <span className="text-soft">{t('claims.by', { actor })}</span>
}

/** Whether an actor is told as an id and not as a name. */
export function isNumbered(actor: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(actor)
}

function isCode(reason: string): boolean {
  return /^[a-z]+\.[a-z-]+$/.test(reason)
}
