import type { ClaimDetail } from '@periksa/server/claims/schema'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { StatusMark } from './status-mark.js'

/** Every move of the claim, oldest first. */
export function History({ claim }: { claim: ClaimDetail }) {
  const { language } = useWords()
  return (
    <ol className="grid gap-1">
      {claim.history.map((event) => (
        <li key={`${event.at}${event.to}`} className="flex flex-wrap items-baseline gap-x-3 text-small">
          <StatusMark status={event.to} />
          <time dateTime={event.at} className="figures text-soft">
            {moment(event.at, language)}
          </time>
          {event.reason && <span>{event.reason}</span>}
        </li>
      ))}
    </ol>
  )
}
