import { Ticket as TicketShape, TicketStatus } from '@periksa/server/inbox/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import clsx from 'clsx'
import { z } from 'zod'
import { spanOf } from '../features/inbox/span.js'
import { useNow } from '../features/inbox/use-beside.js'
import { useSession } from '../features/session/use-session.js'
import { categoryKey } from '../i18n/category-key.js'
import { useWords } from '../i18n/use-words.js'
import { ask } from '../lib/api.js'
import { moment } from '../lib/formats.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { Labelled, shapeOfField } from '../ui/labelled.js'
import { Notice } from '../ui/notice.js'
import { SearchField } from '../ui/search-field.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { InboxNav } from './inbox-nav.js'
import { TicketFilters } from './ticket-filters.js'

type Ticket = z.infer<typeof TicketShape>

const Tickets = z.object({ items: z.array(TicketShape) })

/** Complaints with their number, kind and clock; what a member follows by its number. */
export function TicketList() {
  const { t } = useWords()
  useTitle(t('tickets.title'))
  const go = useNavigate()
  const filters: TicketFilters = useSearch({ strict: false })
  const query = Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const tickets = useQuery({
    queryKey: ['tickets', query],
    queryFn: async () => (await ask(`/api/v1/tickets?${new URLSearchParams(query)}`, { answer: Tickets })).items,
    refetchInterval: 30_000,
  })
  const show = (search: TicketFilters): void => void go({ to: '/console/conversations/complaints', search })
  return (
    <div className="grid gap-4">
      <InboxNav />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <h1 className="me-auto text-lead font-semibold">{t('tickets.title')}</h1>
        <SearchField
          label={t('tickets.number')}
          value={filters.number ?? ''}
          onSearch={(number) => show(number ? { number: number.toUpperCase() } : {})}
        />
        <Labelled label={t('inbox.state')}>
          {(id) => (
            <select
              id={id}
              className={shapeOfField}
              value={filters.status ?? ''}
              onChange={(event) => show(TicketFilters.parse({ status: event.target.value || undefined }))}
            >
              <option value="">{t('tickets.unresolved')}</option>
              {TicketStatus.options.map((status) => (
                <option key={status} value={status}>
                  {t(`tickets.status.${status}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
      {!tickets.data ? (
        <Waiting error={tickets.error} onRetry={() => void tickets.refetch()} />
      ) : tickets.data.length === 0 ? (
        <p className="border-t border-ink py-12">{t('tickets.empty')}</p>
      ) : (
        <ul className="border-t border-ink">
          {tickets.data.map((ticket) => (
            <Row key={ticket.id} ticket={ticket} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Row({ ticket }: { ticket: Ticket }) {
  const { t, language, ofProblem } = useWords()
  const client = useQueryClient()
  const canMove = useSession().data?.roles.includes('operator') ?? false
  const move = useMutation({
    mutationFn: (status: Ticket['status']) =>
      ask(`/api/v1/tickets/${ticket.number}/moves`, { method: 'POST', body: { status }, answer: TicketShape }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tickets'] }),
  })
  const next = TicketStatus.options.filter((status) => status !== ticket.status)
  return (
    <li className="ledger-row grid gap-1 py-2">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <span className="figures font-mono font-semibold">{ticket.number}</span>
        <span>{t(categoryKey(ticket.category))}</span>
        <span className={clsx('text-small', ticket.urgency >= 3 ? 'font-semibold text-brick' : 'text-soft')}>
          {t(`tickets.urgency.${ticket.urgency}`)}
        </span>
        <span className="text-small text-soft">{t(`tickets.status.${ticket.status}`)}</span>
        <Due ticket={ticket} />
        <time dateTime={ticket.openedAt} className="figures ms-auto text-small text-soft">
          {moment(ticket.openedAt, language)}
        </time>
      </div>
      <p className="max-w-prose whitespace-pre-wrap break-words">{ticket.text}</p>
      <div className="flex flex-wrap items-baseline gap-3 text-small">
        <Link to="/console/conversations/$id" params={{ id: ticket.conversationId }} className="text-green underline">
          {t('tickets.conversation')}
        </Link>
        {canMove &&
          next.map((status) => (
            <Button key={status} className="text-small" disabled={move.isPending} onClick={() => move.mutate(status)}>
              {t(`tickets.move.${status}`)}
            </Button>
          ))}
        {move.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(move.error))} />}
      </div>
    </li>
  )
}

/** How long until it must be answered; late in brick, and when it was resolved. */
function Due({ ticket }: { ticket: Ticket }) {
  const { t, language } = useWords()
  const now = useNow()
  if (ticket.resolvedAt) {
    return (
      <span className="text-small text-green">
        {t('tickets.resolved', { at: moment(ticket.resolvedAt, language) })}
      </span>
    )
  }
  const left = Date.parse(ticket.dueAt) - now
  const { key, count } = spanOf(Math.abs(left))
  return (
    <span className={clsx('figures text-small', left < 0 ? 'font-semibold text-brick' : 'text-soft')}>
      {t(left < 0 ? 'tickets.late' : 'tickets.due', { span: t(`desk.span.${key}`, { count }) })}
    </span>
  )
}
