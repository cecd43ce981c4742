import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { TextField } from '../../ui/text-field.js'
import { useTitle } from '../../ui/use-title.js'
import { useFirstAdmin } from './use-account.js'
import { useSignIn } from './use-session.js'

/** Makes the first administrator with the code that the server printed at its start, and signs them in. */
export function FirstAdmin() {
  const { t, ofProblem } = useWords()
  useTitle(t('account.firstAdmin'))
  const [code, setCode] = useState('')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const make = useFirstAdmin()
  const signIn = useSignIn()
  const failed = make.error ?? signIn.error
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const input = { username: username.trim(), password }
    make.mutate({ ...input, code: code.trim() }, { onSuccess: () => signIn.mutate(input) })
  }
  return (
    <form onSubmit={submit} className="grid max-w-sm gap-4">
      <div>
        <h1 className="text-lead font-semibold">{t('account.firstAdmin')}</h1>
        <p className="text-soft">{t('account.firstAdminLead')}</p>
      </div>
      <TextField
        label={t('account.startCode')}
        required
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <TextField
        label={t('session.username')}
        autoComplete="username"
        autoCapitalize="none"
        required
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <TextField
        label={t('session.password')}
        hint={t('account.passwordHint')}
        type="password"
        autoComplete="new-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {failed && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(failed))} />}
      <Button weight="main" type="submit" disabled={make.isPending || signIn.isPending}>
        {t('account.makeAdmin')}
      </Button>
    </form>
  )
}
