import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextField } from '../../ui/text-field.js'
import { useChangePassword } from './use-account.js'

/** A new password; the person's other sessions end. */
export function ChangePassword() {
  const { t, ofProblem } = useWords()
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const forget = (): void => {
      setCurrent('')
      setNext('')
    }
    change.mutate({ current, next }, { onSuccess: forget })
  }
  return (
    <Part title={t('account.password')}>
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={t('account.currentPassword')}
          type="password"
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <TextField
          label={t('account.nextPassword')}
          hint={t('account.passwordHint')}
          type="password"
          autoComplete="new-password"
          required
          value={next}
          onChange={(event) => setNext(event.target.value)}
        />
        {change.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(change.error))} />}
        {change.isSuccess && <Notice tone="ours" role="status" title={t('account.passwordChanged')} />}
        <Button type="submit" disabled={change.isPending} className="justify-self-start">
          {t('account.changePassword')}
        </Button>
      </form>
    </Part>
  )
}
