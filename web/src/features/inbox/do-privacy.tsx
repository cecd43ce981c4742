import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { TextField } from '../../ui/text-field.js'
import { type PrivacyRequest, useDoPrivacy } from './use-privacy.js'

type Props = { request: PrivacyRequest; onDone(words: string): void }

/** Makes a copy or forgets a person, once a word was typed and password and code were shown again. */
export function DoPrivacy({ request: { id, kind, contactId }, onDone }: Props) {
  const { t, ofProblem } = useWords()
  const doing = useDoPrivacy()
  const [typed, setTyped] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const word = t(`privacy.word.${kind}`)
  const isReady = typed.trim().toUpperCase() === word && password !== ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isReady) return
    doing.mutate(
      { id, kind, password, code },
      {
        onSuccess: (done) => {
          if (done.kind === 'export') saveAs(`person-${contactId.slice(-12)}.json`, done.copy)
          const { messages = 0, conversations = 0 } = done.kind === 'erase' ? done.counts : {}
          onDone(done.kind === 'export' ? t('privacy.exported') : t('privacy.erased', { messages, conversations }))
        },
      },
    )
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>{t(`privacy.${kind}Why`)}</p>
      <TextField
        label={t('privacy.type', { word })}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <TextField
        label={t('session.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <TextField
        label={t('session.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {doing.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(doing.error))} />}
      <Button weight="main" type="submit" disabled={!isReady || doing.isPending} className="justify-self-start">
        {t(`privacy.do.${kind}`)}
      </Button>
    </form>
  )
}

/** Gives a file to the browser to keep. */
function saveAs(name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
