import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { EvidenceFigure } from '../../ui/evidence-figure.js'
import { Notice } from '../../ui/notice.js'
import { TextField } from '../../ui/text-field.js'
import { useTitle } from '../../ui/use-title.js'
import { OtherWaysIn } from './other-ways-in.js'
import { useSignIn } from './use-session.js'

/** The way in, with what happens behind it. */
export function SignIn({ lead, staff = false }: { lead: string; staff?: boolean }) {
  const { t } = useWords()
  useTitle(t('session.title'))
  return (
    <div className="mx-auto grid w-full max-w-5xl items-center gap-x-16 gap-y-10 pt-6 md:pt-16 lg:grid-cols-2">
      <div className="margin-line grid max-w-sm gap-5">
        <div>
          <h1 className="text-lead font-semibold">{t('session.title')}</h1>
          <p className="text-soft">{lead}</p>
        </div>
        <SignInForm />
        <OtherWaysIn withProvider={staff} />
      </div>
      <EvidenceFigure className="hidden lg:block" />
    </div>
  )
}

/** The second factor is asked for only when the account has one. */
function SignInForm() {
  const { t, ofProblem } = useWords()
  const signIn = useSignIn()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const problem = signIn.isError ? codeOf(signIn.error) : null
  const asksForMore = ['auth.code-required', 'auth.code-wrong', 'auth.passkey-required']
  const needsCode = (problem !== null && asksForMore.includes(problem)) || code !== ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    signIn.mutate({ username: username.trim(), password, ...(code ? { code } : {}) })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <TextField
        label={t('session.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={username}
        onChange={(event) => setUsername(event.target.value)}
      />
      <TextField
        label={t('session.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {needsCode && (
        <TextField
          label={t(problem === 'auth.passkey-required' ? 'session.recoveryCode' : 'session.code')}
          name="code"
          autoComplete="one-time-code"
          inputClassName="font-mono tracking-widest"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      {problem && (
        <Notice
          tone={problem === 'auth.code-required' || problem === 'auth.passkey-required' ? 'look' : 'wrong'}
          role="alert"
        >
          {ofProblem(problem)}
          {problem === 'auth.sign-in-failed' && <p className="text-small">{t('session.forgotten')}</p>}
        </Notice>
      )}
      <Button weight="main" type="submit" disabled={signIn.isPending}>
        {t('session.submit')}
      </Button>
    </form>
  )
}
