import { Link } from '@tanstack/react-router'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { Clock } from './clock.js'
import type { ConversationFilters } from './conversation-filters.js'
import type { ListedConversation } from './use-inbox.js'

type Props = { items: ListedConversation[]; at: number; filters: ConversationFilters; narrow?: boolean; open?: string }

/** The rows of conversations; `at` is where the keyboard stands, `open` the one beside which they stand. */
export function ConversationRows({ items, at, filters, narrow, open }: Props) {
  return (
    <ul className="border-t border-ink">
      {items.map((one, index) => (
        <Row
          key={one.id}
          one={one}
          isAt={index === at}
          filters={filters}
          narrow={narrow ?? false}
          isOpen={one.id === open}
        />
      ))}
    </ul>
  )
}

type RowProps = {
  one: ListedConversation
  isAt: boolean
  isOpen: boolean
  narrow: boolean
  filters: ConversationFilters
}

function Row({ one, isAt, isOpen, narrow, filters }: RowProps) {
  const { t, language } = useWords()
  return (
    <li
      className={clsx(
        'ledger-row border-s-4',
        isAt || isOpen ? 'border-s-green bg-green-wash' : 'border-s-transparent',
      )}
    >
      <Link
        to="/console/conversations/$id"
        params={{ id: one.id }}
        search={filters}
        aria-current={isOpen ? 'true' : undefined}
        className="grid gap-0.5 px-2 py-2"
      >
        <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <span className={clsx(one.unanswered > 0 && 'font-semibold')}>{one.displayName ?? t('inbox.unnamed')}</span>
          {one.unanswered > 0 && (
            <span className="figures text-small font-semibold text-green">
              {t('inbox.unanswered', { count: one.unanswered })}
            </span>
          )}
          {one.clock && one.clock.kind !== 'resolve' && <Clock clock={one.clock} />}
          <time dateTime={one.changedAt} className="figures ms-auto text-small text-soft">
            {moment(one.changedAt, language)}
          </time>
        </span>
        <span className="flex flex-wrap items-baseline gap-x-4 text-small text-soft">
          <span className={clsx(one.emergency && 'font-semibold text-brick')}>
            {one.emergency ? t('inbox.emergency') : (one.ownerName ?? t(`inbox.states.${one.state}`))}
          </span>
          {!narrow && <span>{t(`inbox.channel.${one.channel}`)}</span>}
          {one.labels.map((label) => (
            <span key={label} className="border border-rule px-1">
              {label}
            </span>
          ))}
        </span>
        {one.preview && one.preview.text !== '' && (
          <span className="truncate text-small text-soft">
            {t(`inbox.author.${one.preview.authorKind}`)}: {one.preview.text}
          </span>
        )}
      </Link>
    </li>
  )
}
