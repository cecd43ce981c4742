import type { CopilotMessage } from '@periksa/server/copilot/schema'
import clsx from 'clsx'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextArea } from '../../ui/text-area.js'
import { useAsk, useMessages } from './use-copilot.js'

/** Questions about this claim and answers from its own figures; nothing said here changes anything. */
export function Chat({ claimId, chips }: { claimId: string; chips: string[] }) {
  const { t, language, ofProblem } = useWords()
  const messages = useMessages(claimId)
  const { coming, failed, put } = useAsk(claimId, language)
  const [text, setText] = useState('')
  const send = (question: string): void => {
    if (question.trim() === '' || coming) return
    setText('')
    void put(question.trim())
  }
  return (
    <Part title={t('copilot.title')} className="no-print">
      <div role="log" aria-label={t('copilot.title')} className="grid max-h-96 gap-3 overflow-y-auto">
        {(messages.data ?? []).map((one) => (
          <Said key={one.id} one={one} />
        ))}
        {coming && (
          <>
            <p className="ms-8 bg-desk px-3 py-2">{coming.question}</p>
            <p className="works me-8 border-s-4 border-green px-3 py-2" role="status">
              {coming.said || coming.tools.map((tool) => t(`copilot.tool.${tool}`)).join(', ') || t('copilot.looking')}
            </p>
          </>
        )}
        {messages.data?.length === 0 && !coming && <p className="text-small text-soft">{t('copilot.empty')}</p>}
      </div>
      {failed && (
        <Notice tone="wrong" role="alert" title={ofProblem(codeOf(failed.error))}>
          <Button className="mt-2" onClick={() => send(failed.question)}>
            {t('common.retry')}
          </Button>
        </Notice>
      )}
      <div className="mt-3 flex flex-wrap gap-1.5">
        {chips.map((chip) => (
          <Button key={chip} className="text-small font-normal" disabled={coming !== null} onClick={() => send(chip)}>
            {chip}
          </Button>
        ))}
      </div>
      <form
        className="mt-3 grid gap-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          send(text)
        }}
      >
        <TextArea
          label={t('copilot.ask')}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={text.trim() === '' || coming !== null}>
          {t('copilot.send')}
        </Button>
      </form>
      <p className="mt-2 text-small text-soft">{t('copilot.note')}</p>
    </Part>
  )
}

function Said({ one }: { one: CopilotMessage }) {
  const { t, language } = useWords()
  const { wording, tools } = one.meta
  const isOurs = one.role === 'assistant'
  return (
    <div className={clsx('px-3 py-2', isOurs ? 'me-8 border-s-4 border-green' : 'ms-8 bg-desk')}>
      <p className="whitespace-pre-line">{one.content}</p>
      <p className="text-small text-soft">
        {moment(one.at, language)}
        {isOurs &&
          wording &&
          ` · ${wording.by === 'model' ? t('copilot.byModel', { model: wording.model }) : t('copilot.byTools')}`}
        {isOurs && tools.length > 0 && ` · ${tools.map((tool) => t(`copilot.tool.${tool}`)).join(', ')}`}
      </p>
    </div>
  )
}
