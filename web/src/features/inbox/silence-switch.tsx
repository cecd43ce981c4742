import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import { Notice } from '../../ui/notice.js'
import { useDeskState, useSilence } from './use-desk-rules.js'

/** Whether the assistant answers, and the button that silences it everywhere at once. */
export function SilenceSwitch({ maySilence }: { maySilence: boolean }) {
  const { t, language, ofProblem } = useWords()
  const desk = useDeskState()
  const silence = useSilence()
  const [asks, setAsks] = useState(false)
  if (!desk.data) return null
  const { answers, silencedSince } = desk.data.assistant
  const words = silencedSince
    ? t('desk.silenced', { at: moment(silencedSince, language) })
    : t(answers ? 'desk.answers' : 'desk.outsideHours')
  return (
    <div className="grid gap-2">
      <p role="status" className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-small">
        <span className={silencedSince ? 'font-semibold text-brick' : 'text-soft'}>
          {words} · {t(desk.data.isOpen ? 'desk.open' : 'desk.closed')}
        </span>
        {maySilence && (
          <Button
            weight="plain"
            disabled={silence.isPending}
            onClick={() => (silencedSince ? silence.mutate(false) : setAsks(true))}
          >
            {t(silencedSince ? 'desk.speakAgain' : 'desk.silence')}
          </Button>
        )}
      </p>
      {silence.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(silence.error))} />}
      <Dialog title={t('desk.silence')} open={asks} onClose={() => setAsks(false)}>
        <p className="mb-4 max-w-prose">{t('desk.silenceMeans')}</p>
        <Button
          weight="main"
          onClick={() => {
            setAsks(false)
            silence.mutate(true)
          }}
        >
          {t('desk.silence')}
        </Button>
      </Dialog>
    </div>
  )
}
