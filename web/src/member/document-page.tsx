import { Link, Navigate, useParams } from '@tanstack/react-router'
import { ReadingProgress } from '../features/intake/reading-progress.js'
import { type DocumentView, useDocument } from '../features/intake/use-document.js'
import { useWords } from '../i18n/use-words.js'
import { money } from '../lib/formats.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** A bill on its way: read live, then its claim, or the reason why there is none. */
export function DocumentPage() {
  const { id } = useParams({ strict: false })
  const { t } = useWords()
  const document = useDocument(id ?? '')
  useTitle(t('intake.reading'))
  if (!document.data) return <Waiting error={document.error} onRetry={() => void document.refetch()} />
  const { state, claimId } = document.data
  if (state === 'refused' || state === 'failed') return <Refusal document={document.data} />
  if (claimId && state === 'read') return <Navigate to="/claims/$id" params={{ id: claimId }} replace />
  return <ReadingProgress stage={document.stage} />
}

/** What happened, what was kept, what to do. */
function Refusal({ document }: { document: DocumentView }) {
  const { t, ofProblem } = useWords()
  const { state, problem, bill } = document
  const isRefused = state === 'refused'
  const told = [
    [t('intake.kept'), t(isRefused ? 'intake.refusedKept' : 'intake.failedKept')],
    [t('intake.todo'), t(isRefused ? 'intake.refusedTodo' : 'intake.failedTodo')],
  ] as const
  return (
    <section role="alert" className="grid gap-6">
      <div className={`border-s-4 ps-4 ${isRefused ? 'border-amber' : 'border-brick'}`}>
        <h1 className="text-lead font-semibold">{problem ? ofProblem(problem) : t(`intake.${state}`)}</h1>
        {isRefused && bill && (
          <p className="mt-1 text-soft">
            {t('intake.looksLike', { kind: t(`intake.kind.${bill.kind}`) })}
            {bill.facility.name && ` ${bill.facility.name}`}
            {bill.total !== null && (
              <span className="figures font-mono"> · {money(bill.total, bill.currency ?? 'IDR')}</span>
            )}
          </p>
        )}
      </div>
      <dl>
        {told.map(([name, words]) => (
          <div key={name} className="grid gap-x-6 border-t border-rule py-2 sm:grid-cols-[9.5rem_1fr]">
            <dt className="text-small text-soft">{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Link
        to="/"
        className="justify-self-start rounded-edge bg-green px-4 py-2 font-semibold text-on-green hover:bg-green-deep"
      >
        {t('member.another')}
      </Link>
    </section>
  )
}
