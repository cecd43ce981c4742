import { useWords } from '../i18n/use-words.js'
import { codeOf, ProblemError } from '../lib/problem.js'
import { Button } from './button.js'
import { Notice } from './notice.js'

type Props = { error: unknown; onRetry(): void }

/** Either still loading, or what went wrong and how to go on. */
export function Waiting({ error, onRetry }: Props) {
  const { t, ofProblem } = useWords()
  if (!error) {
    return (
      <p role="status" className="works py-8">
        {t('common.loading')}
      </p>
    )
  }
  const reference = error instanceof ProblemError && error.status >= 500 ? error.requestId : null
  return (
    <Notice tone="wrong" role="alert" title={ofProblem(codeOf(error))}>
      {reference && <p className="text-small text-soft">{t('common.request', { id: reference })}</p>}
      <Button className="mt-2" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </Notice>
  )
}
