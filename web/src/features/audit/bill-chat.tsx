import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextField } from '../../ui/text-field.js'
import { Waiting } from '../../ui/waiting.js'
import { useBillChat } from './use-audits.js'

const SUGGESTIONS = ['total', 'findings', 'next'] as const

/** Questions about one bill, answered from its lines and findings; what was said stays with the bill. */
export function BillChat({ auditId }: { auditId: string }) {
  const { t, language, ofProblem } = useWords()
  const [message, setMessage] = useState('')
  const { said, ask } = useBillChat(auditId)
  const put = (text: string): void => {
    if (!text.trim() || ask.isPending) return
    ask.mutate({ message: text.trim(), language }, { onSuccess: () => setMessage('') })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    put(message)
  }
  return (
    <Part title={t('billTalk.title')}>
      <p className="py-2 text-small text-soft">{t('billTalk.lead')}</p>
      {!said.data ? (
        <Waiting error={said.error} onRetry={() => void said.refetch()} />
      ) : (
        <ol aria-live="polite" className="grid gap-2">
          {said.data.map((one) => (
            <li
              key={`${one.role} ${one.at} ${one.content}`}
              className={one.role === 'user' ? 'ms-8 rounded-edge bg-green-wash px-3 py-2' : 'ledger-row me-8 py-2'}
            >
              <p className="whitespace-pre-line break-words">{one.content}</p>
              <p className="text-small text-soft">
                {t(`billTalk.${one.role}`)} · {moment(one.at, language)}
              </p>
            </li>
          ))}
        </ol>
      )}
      <form onSubmit={submit} className="no-print mt-3 grid gap-2">
        <TextField
          label={t('billTalk.question')}
          value={message}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => setMessage(event.target.value)}
        />
        {ask.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(ask.error))} />}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" disabled={ask.isPending || message.trim() === ''}>
            {t('billTalk.ask')}
          </Button>
          {SUGGESTIONS.map((name) => (
            <Button
              key={name}
              weight="plain"
              className="text-small"
              disabled={ask.isPending}
              onClick={() => put(t(`billTalk.suggest.${name}`))}
            >
              {t(`billTalk.suggest.${name}`)}
            </Button>
          ))}
        </div>
      </form>
    </Part>
  )
}
