import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { Waiting } from '../../ui/waiting.js'
import { type SearchHit, useSearch } from './use-desk.js'

/** What was found, the words that were looked for marked in it. */
export function SearchResults({ q }: { q: string }) {
  const { t } = useWords()
  const found = useSearch(q)
  if (!found.data) return <Waiting error={found.error} onRetry={() => void found.refetch()} />
  return (
    <div className="grid gap-2">
      <p role="status" className="text-soft">
        {t('inbox.found', { count: found.data.length })}
      </p>
      <ul className="border-t border-ink">
        {found.data.map((hit) => (
          <Hit key={`${hit.conversation.id}:${hit.message?.seq ?? ''}`} hit={hit} />
        ))}
      </ul>
    </div>
  )
}

function Hit({ hit: { conversation, message } }: { hit: SearchHit }) {
  const { t, language } = useWords()
  const at = message?.at ?? conversation.changedAt
  return (
    <li className="ledger-row">
      <Link to="/console/conversations/$id" params={{ id: conversation.id }} className="grid gap-1 py-2">
        <span className="flex flex-wrap items-baseline gap-x-6">
          <span className="font-semibold">{conversation.displayName ?? t('inbox.unnamed')}</span>
          <span className="text-small text-soft">{t(`inbox.channel.${conversation.channel}`)}</span>
          <time dateTime={at} className="figures ms-auto text-small text-soft">
            {moment(at, language)}
          </time>
        </span>
        {message && (
          <span className="break-words">
            {message.excerpt.map(({ text, hit }, index) =>
              hit ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
                <mark key={index} className="bg-saffron-wash text-ink">
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </span>
        )}
      </Link>
    </li>
  )
}
