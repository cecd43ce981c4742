import type { ClaimDetail } from '@periksa/server/claims/schema'
import { useRef, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'

type Kind = ClaimDetail['approval']['missingDocuments'][number]
type Props = { claim: ClaimDetail; onSend(kind: Kind, file: File): Promise<void> }

/** What is still missing, each with its button. */
export function MissingDocuments({ claim, onSend }: Props) {
  const { t, ofProblem } = useWords()
  const [working, setWorking] = useState<Kind | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const wanted = useRef<Kind | null>(null)
  const { missingDocuments } = claim.approval
  if (missingDocuments.length === 0) return null
  const send = async (file: File | undefined): Promise<void> => {
    const kind = wanted.current
    if (!file || !kind) return
    setWorking(kind)
    setProblem(null)
    await onSend(kind, file).catch((error: unknown) => setProblem(codeOf(error)))
    setWorking(null)
  }
  const choose = (kind: Kind): void => {
    wanted.current = kind
    chooser.current?.click()
  }
  return (
    <section className="border-s-4 border-saffron bg-saffron-wash px-4 py-3">
      <h2 className="font-semibold">{t('claims.missing')}</h2>
      <ul>
        {missingDocuments.map((kind) => (
          <li key={kind} className="flex items-center justify-between gap-3 py-1">
            {t(`claims.documentKind.${kind}`)}
            {claim.actions.includes('add-document') && (
              <Button
                disabled={working !== null}
                aria-label={`${t('claims.addDocument')}: ${t(`claims.documentKind.${kind}`)}`}
                onClick={() => choose(kind)}
              >
                {working === kind ? t('common.loading') : t('claims.addDocument')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problem && (
        <p role="alert" className="text-brick">
          {ofProblem(problem)}
        </p>
      )}
      <input
        ref={chooser}
        type="file"
        hidden
        accept="image/*,application/pdf,text/plain"
        onChange={(event) => {
          void send(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </section>
  )
}
