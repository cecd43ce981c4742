import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import type { StaffMove } from './use-inbox.js'

type Props = { open: boolean; onClose(): void; onMove(move: StaffMove): void }

const HOUR_MS = 3_600_000
const SPANS = [1, 4, 24, 72]

/** Puts a conversation to sleep for a while or until a moment; a message wakes it earlier. */
export function SnoozeDialog({ open, onClose, onMove }: Props) {
  const { t } = useWords()
  const [at, setAt] = useState('')
  const sleep = (until: Date): void => {
    onClose()
    onMove({ kind: 'snooze', until: until.toISOString() })
  }
  const chosen = at === '' ? null : new Date(at)
  const isAhead = chosen !== null && chosen.getTime() > Date.now()
  return (
    <Dialog title={t('desk.snooze')} open={open} onClose={onClose}>
      <p className="mb-4 text-soft">{t('desk.snoozeMeans')}</p>
      <div className="mb-4 flex flex-wrap gap-2">
        {SPANS.map((hours) => (
          <Button key={hours} onClick={() => sleep(new Date(Date.now() + hours * HOUR_MS))}>
            {t('inbox.move.snooze', { count: hours })}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <Labelled label={t('desk.snoozeUntil')}>
          {(id) => (
            <input
              id={id}
              type="datetime-local"
              className={shapeOfField}
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          )}
        </Labelled>
        <Button disabled={!isAhead} onClick={() => chosen && sleep(chosen)}>
          {t('desk.snooze')}
        </Button>
      </div>
    </Dialog>
  )
}
