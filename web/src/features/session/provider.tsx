import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { useWaysIn } from '../../lib/proof.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { ProveAgain } from '../../ui/prove-again.js'
import { useProvider } from './use-passkeys.js'
import { useAbout } from './use-session.js'

/** Joins the person's identity at the organisation's provider to this user, where there is a provider. */
export function Provider() {
  const { t, ofProblem } = useWords()
  const name = useAbout().data?.identityProvider ?? null
  const ways = useWaysIn().data
  const join = useProvider('/api/v1/session/oidc/join')
  if (!name || !ways) return null
  const problem = join.isError ? codeOf(join.error) : null
  return (
    <Part title={name} aside={t(ways.provider ? 'provider.joined' : 'provider.apart')}>
      <div className="grid gap-4">
        <p className="text-soft">{t('provider.why', { name })}</p>
        {!ways.provider && (
          <Button className="justify-self-start" disabled={join.isPending} onClick={() => join.mutate()}>
            {t('provider.join', { name })}
          </Button>
        )}
        {problem === 'auth.proof-required' ? (
          <ProveAgain onProven={() => join.mutate()} />
        ) : (
          problem && <Notice tone="wrong" role="alert" title={ofProblem(problem)} />
        )}
      </div>
    </Part>
  )
}
