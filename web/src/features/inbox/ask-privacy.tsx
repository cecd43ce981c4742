import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import { Notice } from '../../ui/notice.js'
import { TextField } from '../../ui/text-field.js'
import { type PrivacyKind, useAskPrivacy } from './use-privacy.js'

type Props = { conversationId: string; kind: PrivacyKind | null; onClose(): void }

/** Writes a person's wish about their data down, once a word was typed. */
export function AskPrivacy({ conversationId, kind, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog title={kind ? t(`privacy.askTitle.${kind}`) : ''} open={kind !== null} onClose={onClose}>
      {kind && <Form {...{ conversationId, kind, onClose }} />}
    </Dialog>
  )
}

function Form({ conversationId, kind, onClose }: Props & { kind: PrivacyKind }) {
  const { t, ofProblem } = useWords()
  const [typed, setTyped] = useState('')
  const asking = useAskPrivacy(conversationId)
  const word = t(`privacy.word.${kind}`)
  const isTyped = typed.trim().toUpperCase() === word
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isTyped) asking.mutate(kind, { onSuccess: onClose })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>{t('privacy.askWhy')}</p>
      <TextField
        label={t('privacy.type', { word })}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      {asking.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(asking.error))} />}
      <Button weight="main" type="submit" disabled={!isTyped || asking.isPending} className="justify-self-start">
        {t('privacy.write')}
      </Button>
    </form>
  )
}
