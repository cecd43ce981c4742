import { Link, Navigate, useParams } from '@tanstack/react-router'
import { ReadingProgress } from '../features/intake/reading-progress.js'
import { useDocument } from '../features/intake/use-document.js'
import { useWords } from '../i18n/use-words.js'
import { Notice } from '../ui/notice.js'
import { Waiting } from '../ui/waiting.js'

/** A bill on its way: read live, then its claim, or the reason why there is none. */
export function DocumentPage() {
  const { id } = useParams({ strict: false })
  const { t, ofProblem } = useWords()
  const document = useDocument(id ?? '')
  if (!document.data) return <Waiting error={document.error} onRetry={() => void document.refetch()} />
  const { state, problem, claimId, bill } = document.data
  if (claimId) return <Navigate to="/claims/$id" params={{ id: claimId }} replace />
  if (state !== 'refused' && state !== 'failed') return <ReadingProgress stage={document.stage} />
  return (
    <div className="grid gap-6">
      <Notice tone={state === 'refused' ? 'look' : 'wrong'} role="alert" title={t(`intake.${state}`)}>
        {problem && <p>{ofProblem(problem)}</p>}
        <p>{t(state === 'refused' ? 'intake.refusedKept' : 'intake.failedKept')}</p>
        {bill?.facility.name && <p className="mt-1 text-small text-soft">{bill.facility.name}</p>}
      </Notice>
      <Link to="/" className="font-semibold text-green underline underline-offset-4">
        {t('member.another')}
      </Link>
    </div>
  )
}
