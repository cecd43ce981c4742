import type { ClaimDetail } from '@periksa/server/claims/schema'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { FieldTable } from '../features/claims/field-table.js'
import { History } from '../features/claims/history.js'
import { LifeLine } from '../features/claims/life-line.js'
import { LinesTable } from '../features/claims/lines-table.js'
import { MissingDocuments } from '../features/claims/missing-documents.js'
import { ReasonList, RuleOutcomes } from '../features/claims/reasons.js'
import { StatusMark } from '../features/claims/status-mark.js'
import { useClaim } from '../features/claims/use-claims.js'
import { VerdictBlock } from '../features/claims/verdict-block.js'
import { SecondLook } from '../features/intake/second-look.js'
import { sendDocument } from '../features/intake/use-document.js'
import { useMe } from '../features/registry/use-me.js'
import { useWords } from '../i18n/use-words.js'
import { boxesOf, pageOf } from '../lib/bill-fields.js'
import { Notice } from '../ui/notice.js'
import { PageSheet } from '../ui/page-sheet.js'
import { Part } from '../ui/part.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { OwnMoves } from './own-moves.js'

export function ClaimPage() {
  const { id } = useParams({ strict: false })
  const claim = useClaim(id ?? '')
  useTitle(claim.data?.number ?? '')
  if (!claim.data) return <Waiting error={claim.error} onRetry={() => void claim.refetch()} />
  return <ClaimSheet claim={claim.data} />
}

function ClaimSheet({ claim }: { claim: ClaimDetail }) {
  const { t } = useWords()
  const sendMissing = useSendMissing(claim)
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <header className="grid min-w-0 gap-3">
        <Link to="/" className="justify-self-start text-small text-green underline underline-offset-4">
          {t('common.back')}
        </Link>
        <h1 className="flex flex-wrap items-center gap-3">
          <span className="font-mono text-lead font-semibold tracking-tight">{claim.number}</span>
          <StatusMark status={claim.status} />
        </h1>
        <LifeLine claim={claim} />
      </header>
      <VerdictBlock claim={claim} />
      {claim.decision?.outcome && <Decision claim={claim} />}
      <ToCheck claim={claim} />
      <MissingDocuments claim={claim} onSend={sendMissing} />
      <OwnMoves claim={claim} />
      <Part title={t('claims.reasons')}>
        <RuleOutcomes claim={claim} />
      </Part>
      <Evidence claim={claim} />
      <Part title={t('claims.history')}>
        <History claim={claim} />
      </Part>
    </article>
  )
}

function ToCheck({ claim }: { claim: ClaimDetail }) {
  const { t, tell } = useWords()
  if (claim.toCheck.length === 0 || !claim.actions.includes('confirm')) return null
  return (
    <Notice tone="look" title={t('claims.check')}>
      <ul>
        {claim.toCheck.map((check) => (
          <li key={check.code + check.field}>{tell(check.code, check.facts, claim.currency).sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Decision({ claim }: { claim: ClaimDetail }) {
  const { t } = useWords()
  return (
    <Part title={t('adjudication.decision')}>
      <p className="py-1">{claim.decision?.comment}</p>
      <ReasonList reasons={claim.findings} currency={claim.currency} empty={t('audit.none')} />
    </Part>
  )
}

/** What was read, each with its place; the whole page is there to be opened. */
function Evidence({ claim }: { claim: ClaimDetail }) {
  const { t } = useWords()
  const [lit, setLit] = useState<string | null>(null)
  const [chosen, setChosen] = useState(1)
  const receipt = claim.documents.find((document) => document.kind === 'receipt')
  const page = (lit && pageOf(claim.bill, lit)) || chosen
  return (
    <>
      <FieldTable claim={claim} documentId={receipt?.id ?? null} lit={lit} onLight={setLit} showsPlaces />
      <SecondLook bill={claim.bill} />
      <Part title={t('intake.lines')}>
        <LinesTable claim={claim} lit={lit} onLight={setLit} />
      </Part>
      {receipt && (
        <details className="group">
          <summary className="cursor-pointer border-b border-ink pb-1 font-semibold">{t('intake.showPage')}</summary>
          <PageSheet
            className="mt-3 max-h-[80dvh]"
            source={`/api/v1/documents/${receipt.id}/pages/${page}`}
            boxes={boxesOf(claim.bill, page)}
            lit={lit}
            onLight={setLit}
            pages={{ page, of: receipt.pages, onPage: setChosen }}
          />
          <p className="mt-1 text-small text-soft">{t(receipt.scanned ? 'common.scanned' : 'common.notScanned')}</p>
        </details>
      )}
    </>
  )
}

/** Sends a missing paper to this claim. */
function useSendMissing(claim: ClaimDetail) {
  const client = useQueryClient()
  const { data: me } = useMe()
  return async (kind: ClaimDetail['approval']['missingDocuments'][number], file: File): Promise<void> => {
    await sendDocument({
      ...{ file, kind, claimId: claim.id },
      cardNumber: me?.cardNumber ?? '',
      key: crypto.randomUUID(),
      onProgress: () => undefined,
    })
    await client.invalidateQueries({ queryKey: ['claim', claim.id] })
  }
}
