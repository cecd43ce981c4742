import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Notice } from '../../ui/notice.js'
import { ProveAgain } from '../../ui/prove-again.js'

/** What stood in the way of a step: a fresh proof to be shown, after which it is taken again, or words. */
export function Refusal({ error, onProven }: { error: unknown; onProven(): void }) {
  const { ofProblem } = useWords()
  if (!error) return null
  const code = codeOf(error)
  if (code === 'auth.proof-required') return <ProveAgain onProven={onProven} />
  return <Notice tone={code === 'approval.needed' ? 'look' : 'wrong'} role="alert" title={ofProblem(code)} />
}
