import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextField } from '../../ui/text-field.js'
import { type AssistantSettings, useTrial } from './use-assistant.js'

/** Asks the assistant under the settings on the page, also those not yet kept. Nothing of it is sent or kept. */
export function Playground({ settings }: { settings: AssistantSettings }) {
  const { t, ofProblem } = useWords()
  const [text, setText] = useState('')
  const trial = useTrial()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') trial.mutate({ text: text.trim(), settings })
  }
  return (
    <Part title={t('settings.playground')}>
      <form onSubmit={submit} className="flex max-w-3xl flex-wrap items-end gap-3 pt-2">
        <TextField
          label={t('settings.ask')}
          className="min-w-64 flex-1"
          value={text}
          maxLength={4000}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={trial.isPending || text.trim() === ''}>
          {t('settings.try')}
        </Button>
      </form>
      {trial.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(trial.error))} />}
      {trial.data && <Said said={trial.data} />}
    </Part>
  )
}

function Said({ said }: { said: NonNullable<ReturnType<typeof useTrial>['data']> }) {
  const { t, ofProblem, has } = useWords()
  const wish = has(`settings.intent.${said.intent}`) ? t(`settings.intent.${said.intent}`) : said.intent
  return (
    <div role="status" className="mt-4 grid max-w-3xl gap-3">
      <p className="text-small text-soft">
        {t('settings.understood', { wish })}
        {said.emergency && <strong className="text-brick"> · {t('inbox.emergency')}</strong>}
        {said.abstained && ` · ${t('settings.abstained')}`}
        {said.effects.length > 0 && ` · ${t('settings.wouldDo', { effects: said.effects.join(', ') })}`}
      </p>
      {said.replies.map((reply) => (
        <div key={reply.text} className="whitespace-pre-wrap border-s-4 border-green bg-green-wash px-3 py-2">
          {reply.text}
          {reply.choices.length > 0 && (
            <p className="pt-2 text-small text-soft">{reply.choices.map(({ title }) => title).join(' · ')}</p>
          )}
        </div>
      ))}
      {said.wordedBy && <p className="text-small">{t('settings.wordedBy', { model: said.wordedBy })}</p>}
      {said.modelProblem && (
        <p className="text-small text-saffron">{t('settings.notWorded', { reason: ofProblem(said.modelProblem) })}</p>
      )}
    </div>
  )
}
