import { type FormEvent, useState } from 'react'
import { useWords } from '../i18n/use-words.js'
import { knowsPasskeys } from '../lib/passkey.js'
import { codeOf } from '../lib/problem.js'
import { usePasskeyProof, useProof, useWaysIn } from '../lib/proof.js'
import { Button } from './button.js'
import { Notice } from './notice.js'
import { TextField } from './text-field.js'

/** Asked before what matters most: password and code, or a passkey. Then what was wanted goes on. */
export function ProveAgain({ onProven }: { onProven(): void }) {
  const { t, ofProblem } = useWords()
  const ways = useWaysIn().data
  const prove = useProof()
  const proveByPasskey = usePasskeyProof()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const failed = prove.error ?? proveByPasskey.error
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    proveByPasskey.reset()
    prove.mutate({ password, code: code.trim() }, { onSuccess: onProven })
  }
  if (!ways) return null
  return (
    <form onSubmit={submit} className="grid max-w-sm gap-4 border-s-4 border-amber ps-4">
      <p>{t('proof.why')}</p>
      {ways.passkeys.length > 0 && knowsPasskeys() && (
        <Button
          className="justify-self-start"
          disabled={proveByPasskey.isPending}
          onClick={() => {
            prove.reset()
            proveByPasskey.mutate(undefined, { onSuccess: onProven })
          }}
        >
          {t('proof.passkey')}
        </Button>
      )}
      {ways.password && (
        <>
          <TextField
            label={t('session.password')}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {(ways.oneTimeCodes || ways.recoveryCodes > 0) && (
            <TextField
              label={t('account.codeOrRecovery')}
              autoComplete="one-time-code"
              inputClassName="font-mono tracking-widest"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
          <Button type="submit" disabled={prove.isPending} className="justify-self-start">
            {t('proof.submit')}
          </Button>
        </>
      )}
      {!ways.password && ways.passkeys.length === 0 && <p>{t('proof.signInAgain')}</p>}
      {failed && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(failed))} />}
    </form>
  )
}
