import type { ClaimDetail } from '@periksa/server/claims/schema'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import clsx from 'clsx'
import { useState } from 'react'
import { asQuery, type ClaimFilters } from '../features/claims/claim-filters.js'
import { DeskMoves } from '../features/claims/desk-moves.js'
import { QueueRail } from '../features/claims/queue-rail.js'
import { StatusMark } from '../features/claims/status-mark.js'
import { useClaim, useClaims } from '../features/claims/use-claims.js'
import { VerdictBlock } from '../features/claims/verdict-block.js'
import { useWords } from '../i18n/use-words.js'
import { boxesOf, pageOf } from '../lib/bill-fields.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { PageSheet } from '../ui/page-sheet.js'
import { useDeskKeys } from '../ui/use-list-keys.js'
import { useTitle } from '../ui/use-title.js'
import { useWide } from '../ui/use-wide.js'
import { Waiting } from '../ui/waiting.js'
import { ClaimEvidence, Judgement } from './claim-parts.js'

/** One claim: the queue it came from, the paper, and what it says and what follows from it. */
export function ClaimDesk() {
  const { t } = useWords()
  const { id = '' } = useParams({ strict: false })
  const filters: ClaimFilters = useSearch({ strict: false })
  const claim = useClaim(id)
  const queue = useClaims(asQuery(filters)).data?.items ?? []
  const [lit, setLit] = useState<string | null>(null)
  const isWide = useWide(1024)
  useTitle(claim.data?.number ?? '')
  if (!claim.data) {
    return (
      <div className="grid justify-items-start gap-4">
        <Waiting error={claim.error} onRetry={() => void claim.refetch()} />
        {claim.error && ['auth.forbidden', 'claim.not-found'].includes(codeOf(claim.error)) && (
          <Link to="/console/safety" search={{ about: id }} className="text-green underline underline-offset-4">
            {t('safety.fromClaim')}
          </Link>
        )}
      </div>
    )
  }
  const shown = claim.data
  return (
    <article className="-my-6 grid items-start gap-6 lg:grid-cols-2 xl:grid-cols-[13.5rem_minmax(0,1fr)_minmax(0,1fr)]">
      <QueueRail claims={queue} here={id} filters={filters} className="sticky top-0 hidden h-dvh py-4 xl:block" />
      {isWide && <Paper claim={shown} lit={lit} onLight={setLit} />}
      <div className="grid min-w-0 gap-8 pb-16 pt-6">
        <DeskHeader claim={shown} queue={queue.map((one) => one.id)} filters={filters} />
        <VerdictBlock claim={shown} />
        <DeskMoves key={shown.id} claim={shown} />
        {!isWide && <Paper claim={shown} lit={lit} onLight={setLit} />}
        <Judgement claim={shown} onLight={setLit} />
        <ClaimEvidence claim={shown} lit={lit} onLight={setLit} showsPlaces={!isWide} />
      </div>
    </article>
  )
}

type HeaderProps = { claim: ClaimDetail; queue: string[]; filters: ClaimFilters }

function DeskHeader({ claim, queue, filters }: HeaderProps) {
  const { t } = useWords()
  const go = useNavigate()
  const at = queue.indexOf(claim.id)
  const open = (index: number): void => {
    const id = queue[index]
    if (id) void go({ to: '/console/claims/$id', params: { id }, search: filters })
  }
  useDeskKeys({
    onBefore: () => open(at - 1),
    onNext: () => open(at + 1),
    onLeave: () => void go({ to: '/console', search: filters }),
  })
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
        <Link to="/console" search={filters} className="text-green underline underline-offset-4">
          {t('claims.backToList')}
        </Link>
        {at >= 0 && (
          <span className="ms-auto flex items-center gap-2">
            <span className="figures text-soft">{t('claims.queueAt', { at: at + 1, total: queue.length })}</span>
            <Button aria-label={t('claims.before')} title="[" disabled={at === 0} onClick={() => open(at - 1)}>
              ←
            </Button>
            <Button
              aria-label={t('claims.next')}
              title="]"
              disabled={at >= queue.length - 1}
              onClick={() => open(at + 1)}
            >
              →
            </Button>
          </span>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="font-mono text-lead font-semibold tracking-tight">{claim.number}</h1>
        <StatusMark status={claim.status} />
        <span>{claim.memberName ?? `…${claim.cardNumberEnding}`}</span>
      </div>
    </header>
  )
}

type PaperProps = { claim: ClaimDetail; lit: string | null; onLight(name: string | null): void }

function Paper({ claim, lit, onLight }: PaperProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<{ document: string; page: number } | null>(null)
  const document = claim.documents.find((one) => one.id === chosen?.document) ?? receiptOf(claim)
  const isReceipt = document?.id === receiptOf(claim)?.id
  const litPage = lit && isReceipt ? pageOf(claim.bill, lit) : null
  if (!document) return <p className="py-6 text-soft">{t('intake.noImage')}</p>
  const page = litPage ?? (chosen?.document === document.id ? chosen.page : 1)
  return (
    <div className="flex min-w-0 flex-col gap-2 py-4 lg:sticky lg:top-0 lg:h-dvh">
      {claim.documents.length > 1 && (
        <div className="flex flex-wrap gap-x-4 text-small">
          {claim.documents.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-pressed={one.id === document.id}
              className={clsx(
                'min-h-8',
                one.id === document.id ? 'font-semibold underline underline-offset-4' : 'text-soft',
              )}
              onClick={() => setChosen({ document: one.id, page: 1 })}
            >
              {t(`claims.documentKind.${one.kind}`)}
            </button>
          ))}
        </div>
      )}
      <PageSheet
        key={document.id}
        className="max-h-[70dvh] lg:max-h-none lg:flex-1"
        source={`/api/v1/documents/${document.id}/pages/${page}`}
        boxes={isReceipt ? boxesOf(claim.bill, page) : []}
        lit={lit}
        onLight={onLight}
        pages={{ page, of: document.pages, onPage: (next) => setChosen({ document: document.id, page: next }) }}
      />
      <p className="text-small text-soft">{t(document.scanned ? 'common.scanned' : 'common.notScanned')}</p>
    </div>
  )
}

function receiptOf(claim: ClaimDetail): ClaimDetail['documents'][number] | undefined {
  return claim.documents.find((document) => document.kind === 'receipt')
}
