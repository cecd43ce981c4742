import { ComplaintClass } from '@periksa/server/insights/schema'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useCodeName } from '../features/insights/code-name.js'
import { CorrectAnalysis } from '../features/insights/correct-analysis.js'
import { AnalysisFilters, type ListedAnalysis, useAnalyses } from '../features/insights/use-analyses.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { moment } from '../lib/formats.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { Labelled, shapeOfField } from '../ui/labelled.js'
import { PageMoves } from '../ui/page-moves.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { InboxNav } from './inbox-nav.js'

const PAGE_SIZE = 25

/** What was read in conversations, for our people to correct. */
export function AnalysisList() {
  const { t } = useWords()
  useTitle(t('analyses.title'))
  const go = useNavigate()
  const filters: AnalysisFilters = useSearch({ strict: false })
  const analyses = useAnalyses(filters)
  const [open, setOpen] = useState<ListedAnalysis | null>(null)
  const roles = useSession().data?.roles ?? []
  const mayCorrect = roles.includes('operator') || roles.includes('lead')
  const show = (search: AnalysisFilters): void => void go({ to: '/console/conversations/analyses', search })
  const page = filters.page ?? 1
  return (
    <div className="grid gap-4">
      <InboxNav />
      <div>
        <h1 className="text-lead font-semibold">{t('analyses.title')}</h1>
        <p className="max-w-prose text-soft">{t('analyses.lead')}</p>
      </div>
      <Filters filters={filters} onChange={show} />
      {!analyses.data ? (
        <Waiting error={analyses.error} onRetry={() => void analyses.refetch()} />
      ) : analyses.data.items.length === 0 ? (
        <p className="border-t border-ink py-12">{t('analyses.empty')}</p>
      ) : (
        <>
          <ul className="border-t border-ink">
            {analyses.data.items.map((one) => (
              <Row key={one.id} analysis={one} onCorrect={mayCorrect ? () => setOpen(one) : undefined} />
            ))}
          </ul>
          <PageMoves
            page={page}
            last={Math.ceil(analyses.data.total / PAGE_SIZE)}
            onPage={(next) => show({ ...filters, page: next })}
          >
            <span className="figures text-soft">{t('analyses.total', { count: analyses.data.total })}</span>
          </PageMoves>
        </>
      )}
      <Dialog title={open?.displayName ?? t('analyses.correct')} open={open !== null} onClose={() => setOpen(null)}>
        {open && <CorrectAnalysis analysis={open} onDone={() => setOpen(null)} />}
      </Dialog>
    </div>
  )
}

type FilterProps = { filters: AnalysisFilters; onChange(filters: AnalysisFilters): void }

function Filters({ filters, onChange }: FilterProps) {
  const { t } = useWords()
  const nameOf = useCodeName()
  const choice = (
    name: 'complaintClass' | 'urgency' | 'kind',
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className={shapeOfField}
          value={String(filters[name] ?? '')}
          onChange={(event) =>
            onChange(AnalysisFilters.parse({ ...filters, page: undefined, [name]: event.target.value || undefined }))
          }
        >
          <option value="">{t('common.all')}</option>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {choice(
        'complaintClass',
        t('talks.group.complaintClass'),
        ComplaintClass.options.map((one) => [one, nameOf('complaintClass', one)]),
      )}
      {choice(
        'urgency',
        t('talks.group.urgency'),
        ['1', '2', '3', '4'].map((one) => [one, nameOf('urgency', one)]),
      )}
      {choice('kind', t('analyses.kind'), [
        ['rules', t('analyses.rules')],
        ['correction', t('analyses.correction')],
      ])}
    </div>
  )
}

function Row({ analysis: one, onCorrect }: { analysis: ListedAnalysis; onCorrect: (() => void) | undefined }) {
  const { t, language } = useWords()
  const nameOf = useCodeName()
  const facts = [
    nameOf('emotion', one.emotion),
    ...one.barriers.map((barrier) => nameOf('barrier', barrier)),
    ...one.symptoms.map((symptom) => nameOf('symptom', symptom)),
    ...one.conditions.map((condition) => nameOf('condition', condition)),
    one.gender && nameOf('gender', one.gender),
    one.province,
  ].filter((fact): fact is string => Boolean(fact))
  return (
    <li className="ledger-row grid gap-x-5 gap-y-1 py-2 md:grid-cols-[12rem_1fr_max-content]">
      <Link
        to="/console/conversations/$id"
        params={{ id: one.conversationId }}
        className="font-semibold underline underline-offset-4"
      >
        {one.displayName ?? t('inbox.unnamed')}
      </Link>
      <span className="grid">
        <span>
          {nameOf('complaintClass', one.complaintClass)}
          {one.urgency >= 2 && (
            <span className={one.urgency >= 3 ? 'font-semibold text-brick' : 'text-saffron'}>
              {' · '}
              {nameOf('urgency', String(one.urgency))}
            </span>
          )}
        </span>
        <span className="text-small text-soft">{facts.join(' · ')}</span>
        {one.kind === 'correction' && (
          <span className="text-small text-blue">
            {t('analyses.by', { name: one.madeByName ?? t('analyses.somebody'), version: one.version })}
          </span>
        )}
      </span>
      <span className="flex items-baseline gap-4 text-small">
        <time dateTime={one.at} className="figures text-soft">
          {moment(one.at, language)}
        </time>
        {onCorrect && (
          <Button className="text-small" onClick={onCorrect}>
            {t('analyses.correct')}
          </Button>
        )}
      </span>
    </li>
  )
}
