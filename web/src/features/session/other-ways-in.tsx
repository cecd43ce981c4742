import { useWords } from '../../i18n/use-words.js'
import { knowsPasskeys } from '../../lib/passkey.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { useProvider } from './use-passkeys.js'
import { useAbout, usePasskeySignIn } from './use-session.js'

/** The ways in beside the password: a passkey, and the organisation's provider where there is one. */
export function OtherWaysIn({ withProvider }: { withProvider: boolean }) {
  const { t, ofProblem } = useWords()
  const name = useAbout().data?.identityProvider ?? null
  const byPasskey = usePasskeySignIn()
  const byProvider = useProvider('/api/v1/session/oidc')
  const failed = byPasskey.error ?? byProvider.error
  const sentBack = new URLSearchParams(window.location.search).get('problem')
  const problem = failed ? codeOf(failed) : withProvider ? sentBack : null
  if (!knowsPasskeys() && !(withProvider && name)) return null
  return (
    <div className="grid gap-3 border-t border-rule pt-4">
      {knowsPasskeys() && (
        <Button disabled={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          {t('session.passkey')}
        </Button>
      )}
      {withProvider && name && (
        <Button disabled={byProvider.isPending} onClick={() => byProvider.mutate()}>
          {t('session.provider', { name })}
        </Button>
      )}
      {problem && <Notice tone="wrong" role="alert" title={ofProblem(problem)} />}
    </div>
  )
}
