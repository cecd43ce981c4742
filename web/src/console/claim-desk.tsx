import type { ClaimDetail } from '@periksa/server/claims/schema'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { boxesOf, pageOf } from '../features/claims/bill-fields.js'
import { CheckList } from '../features/claims/check-list.js'
import { DeskMoves } from '../features/claims/desk-moves.js'
import { FieldTable } from '../features/claims/field-table.js'
import { History } from '../features/claims/history.js'
import { LinesTable } from '../features/claims/lines-table.js'
import { ReasonList, RuleOutcomes } from '../features/claims/reasons.js'
import { StatusMark } from '../features/claims/status-mark.js'
import { useClaim } from '../features/claims/use-claims.js'
import { VerdictBlock } from '../features/claims/verdict-block.js'
import { useWords } from '../i18n/use-words.js'
import { percent } from '../lib/formats.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'
import { PageSheet } from '../ui/page-sheet.js'
import { Waiting } from '../ui/waiting.js'

/** One claim: the paper on the left, what it says and what follows from it on the right. */
export function ClaimDesk() {
  const { id } = useParams({ strict: false })
  const { t } = useWords()
  const claim = useClaim(id ?? '')
  const [lit, setLit] = useState<string | null>(null)
  if (!claim.data) return <Waiting error={claim.error} onRetry={() => void claim.refetch()} />
  const shown = claim.data
  return (
    <article className="grid gap-6">
      <header className="flex flex-wrap items-baseline gap-4">
        <Link to="/console" className="text-small text-green underline underline-offset-4">
          {t('claims.title')}
        </Link>
        <h1 className="font-mono text-lead font-semibold">{shown.number}</h1>
        <StatusMark status={shown.status} />
        <span>{shown.memberName ?? `…${shown.cardNumberEnding}`}</span>
      </header>
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <Paper claim={shown} lit={lit} onLight={setLit} />
        <div className="grid gap-8">
          <VerdictBlock claim={shown} />
          <DeskMoves claim={shown} />
          <Judgement claim={shown} />
          <FieldTable claim={shown} documentId={receiptOf(shown)} lit={lit} onLight={setLit} />
          <Part title={t('intake.lines')}>
            <LinesTable claim={shown} lit={lit} onLight={setLit} />
          </Part>
          <Part title={t('intake.checks')}>
            <CheckList claim={shown} />
          </Part>
          <Part title={t('claims.history')}>
            <History claim={shown} />
          </Part>
        </div>
      </div>
    </article>
  )
}

function Judgement({ claim }: { claim: ClaimDetail }) {
  const { t, language } = useWords()
  const { decision, risk } = claim
  return (
    <>
      {claim.duplicates.map((twin) => (
        <Notice key={twin.claimId + twin.by} tone="look" title={t('claims.duplicates')}>
          {t(`claims.duplicateBy.${twin.by}`)}{' '}
          <Link to="/console/claims/$id" params={{ id: twin.claimId }} className="underline">
            {t('claims.openDuplicate', { number: twin.number })}
          </Link>
        </Notice>
      ))}
      {decision?.outcome && (
        <Part title={t('adjudication.decision')}>
          <p>
            {decision.comment}{' '}
            <span className="text-small text-soft">{t('adjudication.decidedBy', { by: decision.by ?? '–' })}</span>
          </p>
        </Part>
      )}
      {decision?.proposal && !decision.outcome && (
        <Part title={`${t('adjudication.proposal')}: ${t(`adjudication.proposed.${decision.proposal.outcome}`)}`}>
          <p className="mb-2 text-small text-soft">{t('adjudication.person')}</p>
          <ReasonList reasons={decision.proposal.reasons} currency={claim.currency} empty={t('claims.noReasons')} />
        </Part>
      )}
      <Part title={`${t('audit.title')} (${claim.findings.length})`}>
        <ReasonList reasons={claim.findings} currency={claim.currency} empty={t('audit.none')} />
      </Part>
      {risk && (
        <Part title={`${t('risk.title')}: ${risk.score} · ${t(`risk.band.${risk.band}`)}`}>
          <p className="mb-2 text-small text-soft">
            {t('risk.note')} <span className="font-mono">{risk.ruleSet}</span>
          </p>
          <ReasonList reasons={risk.reasons} currency={claim.currency} empty={t('claims.noReasons')} />
        </Part>
      )}
      <Part title={t('claims.reasons')}>
        <RuleOutcomes claim={claim} />
        {claim.patientNameMatch !== null && (
          <p className="text-small text-soft">
            {t('claims.patientMatch', { share: percent(claim.patientNameMatch, language) })}
          </p>
        )}
      </Part>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 font-semibold">{title}</h2>
      {children}
    </section>
  )
}

type PaperProps = { claim: ClaimDetail; lit: string | null; onLight(name: string | null): void }

function Paper({ claim, lit, onLight }: PaperProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState(1)
  const receipt = claim.documents.find((document) => document.kind === 'receipt')
  const page = (lit && pageOf(claim.bill, lit)) || chosen
  if (!receipt) return <p className="text-soft">{t('intake.noImage')}</p>
  return (
    <div className="grid gap-2 lg:sticky lg:top-4">
      {receipt.pages > 1 && (
        <div className="flex items-center gap-2 text-small">
          <Button disabled={page <= 1} onClick={() => setChosen(page - 1)}>
            {t('common.previous')}
          </Button>
          <span className="figures">{t('common.page', { page, pages: receipt.pages })}</span>
          <Button disabled={page >= receipt.pages} onClick={() => setChosen(page + 1)}>
            {t('common.next')}
          </Button>
        </div>
      )}
      <div className="max-h-[82dvh] overflow-auto">
        <PageSheet
          source={`/api/v1/documents/${receipt.id}/pages/${page}`}
          boxes={boxesOf(claim.bill, page)}
          lit={lit}
          onLight={onLight}
        />
      </div>
      <p className="text-small text-soft">{t('common.notScanned')}</p>
    </div>
  )
}

function receiptOf(claim: ClaimDetail): string | null {
  return claim.documents.find((document) => document.kind === 'receipt')?.id ?? null
}
