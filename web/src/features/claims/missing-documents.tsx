import type { ClaimDetail } from '@periksa/server/claims/schema'
import { useRef, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'

type Kind = ClaimDetail['approval']['missingDocuments'][number]
type Props = { claim: ClaimDetail; onSend(kind: Kind, file: File): Promise<void> }

/** What is still missing, each with its button. */
export function MissingDocuments({ claim, onSend }: Props) {
  const { t, ofProblem } = useWords()
  const [working, setWorking] = useState<Kind | null>(null)
  const [said, setSaid] = useState<{ problem: string } | 'added' | null>(null)
  const { missingDocuments } = claim.approval
  const send = async (kind: Kind, file: File | undefined): Promise<void> => {
    if (!file) return
    setWorking(kind)
    setSaid(null)
    await onSend(kind, file).then(
      () => setSaid('added'),
      (error: unknown) => setSaid({ problem: codeOf(error) }),
    )
    setWorking(null)
  }
  const done = said === 'added' && (
    <p role="status" className="text-green">
      {t('claims.added')}
    </p>
  )
  if (missingDocuments.length === 0) return done || null
  return (
    <Notice tone="look" title={t('claims.missing')}>
      <p className="text-small">{t('claims.missingLead')}</p>
      <ul className="mt-1">
        {missingDocuments.map((kind) => (
          <li key={kind} className="flex items-center justify-between gap-3 py-1">
            {t(`claims.documentKind.${kind}`)}
            {claim.actions.includes('add-document') && (
              <AddButton kind={kind} isBusy={working !== null} isHere={working === kind} onFile={send} />
            )}
          </li>
        ))}
      </ul>
      {done}
      {said !== null && said !== 'added' && (
        <p role="alert" className="text-brick">
          {ofProblem(said.problem)}
        </p>
      )}
    </Notice>
  )
}

type AddProps = {
  kind: Kind
  isBusy: boolean
  isHere: boolean
  onFile(kind: Kind, file: File | undefined): Promise<void>
}

function AddButton({ kind, isBusy, isHere, onFile }: AddProps) {
  const { t } = useWords()
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        disabled={isBusy}
        aria-label={`${t('claims.addDocument')}: ${t(`claims.documentKind.${kind}`)}`}
        onClick={() => chooser.current?.click()}
      >
        {isHere ? t('common.loading') : t('claims.addDocument')}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept="image/*,application/pdf,text/plain,.heic,.tif,.tiff"
        onChange={(event) => {
          void onFile(kind, event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </>
  )
}
