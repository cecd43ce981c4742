import { Link } from '@tanstack/react-router'
import { categoryKey } from '../../i18n/category-key.js'
import { useWords } from '../../i18n/use-words.js'
import { day, moment, money } from '../../lib/formats.js'
import { Part } from '../../ui/part.js'
import { Waiting } from '../../ui/waiting.js'
import { Clock } from './clock.js'
import { LabelsEditor } from './labels-editor.js'
import { ModelUse } from './model-use.js'
import { PersonPart } from './person-part.js'
import { PrivacyPart } from './privacy-part.js'
import { spanOf } from './span.js'
import { type Beside, useNow } from './use-beside.js'
import type { Conversation } from './use-inbox.js'
import { useMemberContext } from './use-member-context.js'

type Props = { conversation: Conversation; beside: Beside; canSteer: boolean; mayRecord: boolean; mayJoin: boolean }

/** Who this is and what is owed: labels, clocks, the channel's window, claims, complaints, and who answered before. */
export function BesidePanel({ conversation, beside, canSteer, mayRecord, mayJoin }: Props) {
  const { t } = useWords()
  const { id } = conversation
  return (
    <aside aria-label={t('desk.beside')} className="grid content-start gap-6">
      <Owed beside={beside} />
      <Part title={t('desk.labels')}>
        <LabelsEditor id={id} beside={beside} canEdit={canSteer} />
      </Part>
      <MemberPart id={id} isKnown={conversation.memberId !== null} />
      <PersonPart id={id} canPart={mayJoin} />
      {beside.tickets.length > 0 && <TicketsPart tickets={beside.tickets} />}
      <PrivacyPart id={id} canAsk={mayRecord} />
      <HistoryPart beside={beside} />
      <ModelUse id={id} />
      <Part title={t('desk.export')}>
        <ExportLinks id={id} />
      </Part>
    </aside>
  )
}

function Owed({ beside }: { beside: Beside }) {
  const { t } = useWords()
  const now = useNow()
  const { window: open, clocks, optedOut, present } = beside
  const left = open?.closesAt ? Date.parse(open.closesAt) - now : 0
  const span = spanOf(Math.max(0, left))
  return (
    <Part title={t('desk.owed')}>
      <ul className="grid gap-1">
        {clocks.map((clock) => (
          <li key={clock.kind}>
            <Clock clock={clock} />
          </li>
        ))}
        {clocks.length === 0 && <li className="text-small text-soft">{t('desk.nothingOwed')}</li>}
        {open && (
          <li className={left > 0 ? 'figures text-small text-soft' : 'text-small font-semibold text-brick'}>
            {left > 0
              ? t('desk.window', { span: t(`desk.span.${span.key}`, { count: span.count }) })
              : t('desk.windowClosed')}
          </li>
        )}
        {optedOut && <li className="text-small font-semibold text-brick">{t('desk.optedOut')}</li>}
        {present.map(({ id, name, typing }) => (
          <li key={id} className="text-small text-blue">
            {t(typing ? 'desk.writes' : 'desk.looks', { name: name ?? t('inbox.author.contact') })}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function MemberPart({ id, isKnown }: { id: string; isKnown: boolean }) {
  const { t, language } = useWords()
  const context = useMemberContext(id, isKnown)
  return (
    <Part title={t('desk.member')}>
      {!isKnown ? (
        <p className="text-small text-soft">{t('desk.unknownMember')}</p>
      ) : !context.data ? (
        <Waiting error={context.error} onRetry={() => void context.refetch()} />
      ) : (
        <div className="grid gap-3">
          <dl className="grid grid-cols-[max-content_1fr] gap-x-4 text-small">
            <dt className="text-soft">{t('desk.card')}</dt>
            <dd className="figures font-mono">•••• {context.data.member.cardNumberEnding}</dd>
            <dt className="text-soft">{t('desk.careClass')}</dt>
            <dd>{context.data.member.careClass}</dd>
            <dt className="text-soft">{t('desk.membership')}</dt>
            <dd>{t(`desk.memberStatus.${context.data.member.status}`)}</dd>
          </dl>
          {context.data.claims.length === 0 && <p className="text-small text-soft">{t('desk.noClaims')}</p>}
          <ul className="text-small">
            {context.data.claims.map((claim) => (
              <li key={claim.id} className="ledger-row grid grid-cols-[1fr_max-content] gap-x-3 py-1">
                <span className="figures font-mono">{claim.number}</span>
                <span className="figures text-end">{money(claim.total, claim.currency)}</span>
                <span className="text-soft">{t(`claims.status.${claim.status}`)}</span>
                <time className="figures text-end text-soft" dateTime={claim.createdAt}>
                  {day(claim.createdAt, language)}
                </time>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Part>
  )
}

function TicketsPart({ tickets }: Pick<Beside, 'tickets'>) {
  const { t } = useWords()
  return (
    <Part title={t('tickets.title')}>
      <ul className="text-small">
        {tickets.map((ticket) => (
          <li key={ticket.id} className="ledger-row grid py-1">
            <Link
              to="/console/conversations/complaints"
              search={{ number: ticket.number }}
              className="figures font-mono underline"
            >
              {ticket.number}
            </Link>
            <span className="text-soft">
              {t(categoryKey(ticket.category))} · {t(`tickets.status.${ticket.status}`)}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function HistoryPart({ beside: { history, people } }: { beside: Beside }) {
  const { t, language, has } = useWords()
  return (
    <Part title={t('desk.history')}>
      {history.length === 0 && <p className="text-small text-soft">{t('desk.noHistory')}</p>}
      <ol className="grid gap-1 text-small">
        {history.map((one) => (
          <li key={one.at} className="grid">
            <span>
              {t(`desk.moved.${one.move}`)}
              {people[one.actor] && ` · ${people[one.actor]}`}
              {one.move === 'escalate' &&
                one.reason &&
                ` · ${has(`desk.reason.${one.reason}`) ? t(`desk.reason.${one.reason}`) : one.reason}`}
            </span>
            <time dateTime={one.at} className="figures text-soft">
              {moment(one.at, language)}
            </time>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function ExportLinks({ id }: { id: string }) {
  const { t, language } = useWords()
  const link = (format: string): string => `/api/v1/conversations/${id}/export?format=${format}&lang=${language}`
  return (
    <p className="flex gap-4 text-small">
      {['pdf', 'txt'].map((format) => (
        <a key={format} href={link(format)} download className="text-green underline underline-offset-4">
          {t(`desk.as.${format}`)}
        </a>
      ))}
    </p>
  )
}
