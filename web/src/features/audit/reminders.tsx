import type { AuditOutcomeView } from '@periksa/server/audit/schema'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { day } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Part } from '../../ui/part.js'
import { useOwnAddress, useReminders } from './use-audits.js'

const DAY = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
const SNOOZE_DAYS = 7

/** When to look again: set, done, or put off by a week. */
export function Reminders({ auditId, outcome }: { auditId: string; outcome: AuditOutcomeView }) {
  const { t, language, ofProblem } = useWords()
  const { list, set, change } = useReminders(auditId)
  const first = outcome.escalation[0]
  const [dueOn, setDueOn] = useState(inDays(first?.waitDays ?? 15))
  const [byMail, setByMail] = useState(false)
  const address = useOwnAddress()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    set.mutate({ step: first?.code ?? 'desk', dueOn, language, byMail })
  }
  return (
    <Part title={t('bills.reminders')}>
      <ul>
        {list.data?.map((one) => (
          <li key={one.id} className="ledger-row flex flex-wrap items-baseline gap-x-3 py-1.5 text-small">
            <span className={one.isDue ? 'font-semibold text-saffron' : ''}>{day(one.dueOn, language)}</span>
            <span className="min-w-0 flex-1">{one.stepName}</span>
            {one.state === 'done' ? (
              <span className="text-soft">{t('bills.reminderDone')}</span>
            ) : (
              <>
                <Button weight="plain" onClick={() => change.mutate({ id: one.id, isDone: true })}>
                  {t('bills.markDone')}
                </Button>
                <Button weight="plain" onClick={() => change.mutate({ id: one.id, dueOn: inDays(SNOOZE_DAYS) })}>
                  {t('bills.snooze')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <form onSubmit={submit} className="no-print mt-2 flex flex-wrap items-end gap-3">
        <Labelled label={t('bills.remindOn')}>
          {(id) => (
            <input
              id={id}
              type="date"
              required
              className={shapeOfField}
              min={inDays(0)}
              value={dueOn}
              onChange={(event) => setDueOn(event.target.value)}
            />
          )}
        </Labelled>
        {address !== null && (
          <label className="flex min-h-8 items-center gap-2 text-small">
            <input type="checkbox" checked={byMail} onChange={(event) => setByMail(event.target.checked)} />
            {t('bills.remindMail', { address })}
          </label>
        )}
        <Button type="submit" disabled={set.isPending}>
          {t('bills.remind')}
        </Button>
      </form>
      {set.error && (
        <p role="alert" className="text-brick">
          {ofProblem(codeOf(set.error))}
        </p>
      )}
    </Part>
  )
}
