import type { AuditSummary } from '@periksa/server/audit/schema'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import clsx from 'clsx'
import { useMemo, useRef, useState } from 'react'
import { useAudits } from '../features/audit/use-audits.js'
import { VerdictMark } from '../features/audit/verdict-mark.js'
import { useWords } from '../i18n/use-words.js'
import { moment, money } from '../lib/formats.js'
import { Button } from '../ui/button.js'
import { Labelled, shapeOfField } from '../ui/labelled.js'
import { useListKeys } from '../ui/use-list-keys.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { AuditFilters, VERDICTS } from './audit-filters.js'
import { ListKeys } from './list-keys.js'

const ROWS = 50

/** Bills audited without a claim, newest first; the filter stands in the address. */
export function AuditList() {
  const { t } = useWords()
  const go = useNavigate()
  const { verdict, from = 0 }: AuditFilters = useSearch({ strict: false })
  const audits = useAudits({ verdict, limit: ROWS, offset: from })
  const [at, setAt] = useState(-1)
  const [help, setHelp] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const items = audits.data?.items ?? []
  useTitle(t('bills.consoleTitle'))
  const keys = useMemo(
    () => ({
      ...{ count: items.length, at, onMove: setAt },
      onOpen: (index: number) => {
        const id = items[index]?.id
        if (id) void go({ to: '/console/audits/$id', params: { id } })
      },
      onHelp: () => setHelp(true),
    }),
    [items, at, go],
  )
  useListKeys(search, keys)
  const change = (next: AuditFilters): void => void go({ to: '/console/audits', search: next })
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-lead font-semibold">{t('bills.consoleTitle')}</h1>
        <Link to="/console/audits/packs" className="text-small text-green underline underline-offset-4">
          {t('packs.title')}
        </Link>
      </div>
      <Labelled label={t('bills.verdictLabel')}>
        {(id) => (
          <select
            id={id}
            className={shapeOfField}
            value={verdict ?? ''}
            onChange={(event) => change(AuditFilters.parse({ verdict: event.target.value || undefined }))}
          >
            <option value="">{t('bills.anyVerdict')}</option>
            {VERDICTS.map((one) => (
              <option key={one} value={one}>
                {t(`bills.verdict.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {!audits.data ? (
        <Waiting error={audits.error} onRetry={() => void audits.refetch()} />
      ) : items.length === 0 ? (
        <p className="border-t border-ink py-12">{t('bills.none')}</p>
      ) : (
        <>
          <Table items={items} at={at} />
          <div className="flex items-center gap-3 text-small">
            <Button disabled={from === 0} onClick={() => change({ verdict, from: Math.max(0, from - ROWS) })}>
              {t('common.previous')}
            </Button>
            <span className="figures">
              {t('common.of', { from: from + 1, to: from + items.length, total: audits.data.total })}
            </span>
            <Button disabled={from + ROWS >= audits.data.total} onClick={() => change({ verdict, from: from + ROWS })}>
              {t('common.next')}
            </Button>
          </div>
        </>
      )}
      <ListKeys open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

function Table({ items, at }: { items: AuditSummary[]; at: number }) {
  const { t, language } = useWords()
  const head = 'px-2 py-1.5 font-normal text-soft'
  const figure = 'px-2 text-end font-mono whitespace-nowrap'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('bills.consoleTitle')} tabIndex={0}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b border-ink">
            {['received', 'verdictLabel', 'kind'].map((name) => (
              <th key={name} scope="col" className={clsx(head, 'text-start')}>
                {t(`bills.${name}`)}
              </th>
            ))}
            {['findings', 'billed', 'inQuestion'].map((name) => (
              <th key={name} scope="col" className={clsx(head, 'text-end')}>
                {t(`bills.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((audit, index) => (
            <tr
              key={audit.id}
              className={clsx('ledger-row relative h-8 hover:bg-green-wash', index === at && 'row-here')}
            >
              <td className="px-2 whitespace-nowrap">
                <Link
                  to="/console/audits/$id"
                  params={{ id: audit.id }}
                  className="text-green underline-offset-4 after:absolute after:inset-0 hover:underline"
                >
                  {moment(audit.requestedAt, language)}
                </Link>
              </td>
              <td className="px-2">
                <VerdictMark verdict={audit.verdict} state={audit.state} />
              </td>
              <td className="px-2">{audit.documentType && t(`bills.document.${audit.documentType}`)}</td>
              <td className={figure}>{audit.findings ?? '–'}</td>
              <td className={figure}>{money(audit.total, audit.currency ?? 'IDR')}</td>
              <td className={figure}>{money(audit.overcharge, audit.currency ?? 'IDR')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
