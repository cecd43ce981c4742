import type { ClaimDetail } from '@periksa/server/claims/schema'
import { Member } from '@periksa/server/registry/schema'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { boxesOf, pageOf } from '../features/claims/bill-fields.js'
import { FieldTable } from '../features/claims/field-table.js'
import { History } from '../features/claims/history.js'
import { LinesTable } from '../features/claims/lines-table.js'
import { MissingDocuments } from '../features/claims/missing-documents.js'
import { ReasonList, RuleOutcomes } from '../features/claims/reasons.js'
import { StatusMark } from '../features/claims/status-mark.js'
import { useClaim, useMove } from '../features/claims/use-claims.js'
import { useUndoable } from '../features/claims/use-undoable.js'
import { VerdictBlock } from '../features/claims/verdict-block.js'
import { sendDocument } from '../features/intake/use-document.js'
import { useWords } from '../i18n/use-words.js'
import { ask } from '../lib/api.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'
import { PageSheet } from '../ui/page-sheet.js'
import { Waiting } from '../ui/waiting.js'

export function ClaimPage() {
  const { id } = useParams({ strict: false })
  const claim = useClaim(id ?? '')
  if (!claim.data) return <Waiting error={claim.error} onRetry={() => void claim.refetch()} />
  return <ClaimSheet claim={claim.data} />
}

function ClaimSheet({ claim }: { claim: ClaimDetail }) {
  const { t, ofCode } = useWords()
  const client = useQueryClient()
  const sendMissing = async (kind: ClaimDetail['approval']['missingDocuments'][number], file: File): Promise<void> => {
    const { cardNumber } = await ask('/api/v1/members/me', { answer: Member })
    await sendDocument({
      file,
      cardNumber,
      kind,
      claimId: claim.id,
      key: crypto.randomUUID(),
      onProgress: () => undefined,
    })
    await client.invalidateQueries({ queryKey: ['claim', claim.id] })
  }
  return (
    <article className="grid gap-8">
      <header className="grid gap-3">
        <Link to="/" className="text-small text-green underline underline-offset-4">
          {t('common.back')}
        </Link>
        <h1 className="flex flex-wrap items-baseline gap-3">
          <span className="font-mono font-semibold">{claim.number}</span>
          <StatusMark status={claim.status} />
        </h1>
        <VerdictBlock claim={claim} />
      </header>
      {claim.toCheck.length > 0 && claim.actions.includes('confirm') && (
        <Notice tone="look" title={t('claims.check')}>
          <ul>
            {claim.toCheck.map((check) => (
              <li key={check.code + check.field}>{ofCode(check.code, check.facts)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <MissingDocuments claim={claim} onSend={sendMissing} />
      <Moves claim={claim} />
      <section>
        <h2 className="mb-2 font-semibold">{t('claims.reasons')}</h2>
        <RuleOutcomes claim={claim} />
      </section>
      {claim.decision?.outcome && <Decision claim={claim} />}
      <Evidence claim={claim} />
      <section>
        <h2 className="mb-2 font-semibold">{t('claims.history')}</h2>
        <History claim={claim} />
      </section>
    </article>
  )
}

function Moves({ claim }: { claim: ClaimDetail }) {
  const { t, ofProblem } = useWords()
  const move = useMove(claim.id)
  const withdrawing = useUndoable(() => move.mutate('withdraw'))
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-3">
        {claim.actions.includes('confirm') && (
          <Button weight="main" disabled={move.isPending} onClick={() => move.mutate('confirm')}>
            {t('claims.confirm')}
          </Button>
        )}
        {claim.actions.includes('withdraw') && !withdrawing.waiting && (
          <Button disabled={move.isPending} onClick={withdrawing.begin}>
            {t('claims.withdraw')}
          </Button>
        )}
      </div>
      {withdrawing.waiting && (
        <Notice tone="look" role="status">
          {t('claims.withdrawing')}{' '}
          <Button weight="plain" onClick={withdrawing.undo}>
            {t('common.undo')}
          </Button>
        </Notice>
      )}
      {claim.status === 'SUBMITTED' && <Notice tone="ours">{t('claims.confirmed')}</Notice>}
      {move.isError && (
        <Notice tone="wrong" role="alert">
          {ofProblem(codeOf(move.error))}
        </Notice>
      )}
    </div>
  )
}

function Decision({ claim }: { claim: ClaimDetail }) {
  const { t } = useWords()
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{t('adjudication.decision')}</h2>
      <p>{claim.decision?.comment}</p>
      <ReasonList reasons={claim.findings} currency={claim.currency} empty={t('audit.none')} />
    </section>
  )
}

/** The paper and what was read on it; a field lights its place. */
function Evidence({ claim }: { claim: ClaimDetail }) {
  const { t } = useWords()
  const [lit, setLit] = useState<string | null>(null)
  const receipt = claim.documents.find((document) => document.kind === 'receipt')
  const page = (lit && pageOf(claim.bill, lit)) || 1
  return (
    <div className="grid gap-6">
      {receipt && (
        <PageSheet
          source={`/api/v1/documents/${receipt.id}/pages/${page}`}
          boxes={boxesOf(claim.bill, page)}
          lit={lit}
          onLight={setLit}
        />
      )}
      <p className="text-small text-soft">{t('common.notScanned')}</p>
      <FieldTable claim={claim} documentId={receipt?.id ?? null} lit={lit} onLight={setLit} />
      <LinesTable claim={claim} lit={lit} onLight={setLit} />
    </div>
  )
}
