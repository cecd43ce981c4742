import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { TextField } from '../../ui/text-field.js'
import { CurrentPassword } from '../session/current-password.js'
import { usePackMoves } from './use-packs.js'

/** Puts a version in force, after whoever does it has shown password and code again. */
export function PublishPack({ version, onDone }: { version: string; onDone(): void }) {
  const { t, ofProblem } = useWords()
  const { publish } = usePackMoves()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    publish.mutate({ version, password, code }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>{t('packs.publishWhat', { version })}</p>
      <CurrentPassword value={password} onChange={setPassword} />
      <TextField
        label={t('session.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {publish.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(publish.error))} />}
      <Button weight="main" type="submit" disabled={publish.isPending} className="justify-self-start">
        {t('packs.publish')}
      </Button>
    </form>
  )
}
