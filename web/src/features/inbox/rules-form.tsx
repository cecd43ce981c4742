import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextField } from '../../ui/text-field.js'
import { type DeskRules, type DeskState, useKeepRules } from './use-desk-rules.js'

type Props = { state: DeskState; canEdit: boolean }

const MINUTES = ['firstReplyMinutes', 'nextReplyMinutes', 'resolveMinutes', 'noticeMinutes'] as const
/** Monday first, as the week is written here. */
const WEEK = [1, 2, 3, 4, 5, 6, 0]

/** Opening hours, promised times, when the assistant answers, and who is written to. */
export function RulesForm({ state, canEdit }: Props) {
  const { t, ofProblem } = useWords()
  const [draft, setDraft] = useState(state.rules)
  const [mail, setMail] = useState(state.rules.mailTo.join(', '))
  const keep = useKeepRules()
  const set = (change: Partial<DeskRules>): void => setDraft({ ...draft, ...change })
  const mailTo = mail.split(/[\s,;]+/).filter(Boolean)
  return (
    <Part title={t('settings.desk')} aside={t('settings.version', { version: state.version })}>
      <fieldset disabled={!canEdit} className="grid max-w-3xl gap-6 pt-2">
        <Hours draft={draft} set={set} />
        <div className="flex flex-wrap gap-4">
          {MINUTES.map((name) => (
            <Minutes key={name} name={name} draft={draft} set={set} />
          ))}
        </div>
        <AssistantHours draft={draft} set={set} />
        <TextField
          label={t('settings.mailTo')}
          hint={t('settings.mailHint')}
          value={mail}
          onChange={(event) => setMail(event.target.value)}
        />
        {canEdit && (
          <div>
            <Button
              weight="main"
              disabled={keep.isPending}
              onClick={() => keep.mutate({ rules: { ...draft, mailTo }, version: state.version })}
            >
              {t('settings.keep')}
            </Button>
          </div>
        )}
      </fieldset>
      {keep.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(keep.error))} />}
      {keep.isSuccess && <Notice tone="ours" role="status" title={t('settings.kept')} />}
    </Part>
  )
}

type Drafting = { draft: DeskRules; set(change: Partial<DeskRules>): void }

function Hours({ draft, set }: Drafting) {
  const { t } = useWords()
  const change = (day: number, hours: { from: string; to: string } | null): void =>
    set({ hours: [...draft.hours.filter((one) => one.day !== day), ...(hours ? [{ day, ...hours }] : [])] })
  return (
    <div className="grid gap-1">
      <p className="text-small font-semibold">{t('settings.hours')}</p>
      {WEEK.map((day) => {
        const open = draft.hours.find((one) => one.day === day)
        const name = t(`settings.day.${day}`)
        return (
          <div key={day} className="grid min-h-8 grid-cols-[8rem_1fr] items-center">
            <label className="flex items-center gap-2">
              <input
                type="checkbox"
                className="accent-green"
                checked={open !== undefined}
                onChange={(event) => change(day, event.target.checked ? { from: '08:00', to: '17:00' } : null)}
              />
              {name}
            </label>
            {open && (
              <span className="flex items-center gap-2">
                {(['from', 'to'] as const).map((end) => (
                  <input
                    key={end}
                    type="time"
                    aria-label={t(`settings.${end}`, { day: name })}
                    className={shapeOfField}
                    value={open[end]}
                    onChange={(event) => change(day, { from: open.from, to: open.to, [end]: event.target.value })}
                  />
                ))}
              </span>
            )}
          </div>
        )
      })}
      <p className="text-small text-soft">{t('settings.hoursHint')}</p>
    </div>
  )
}

function Minutes({ name, draft, set }: Drafting & { name: (typeof MINUTES)[number] }) {
  const { t } = useWords()
  return (
    <Labelled label={t(`settings.${name}`)}>
      {(id) => (
        <input
          id={id}
          type="number"
          min={1}
          max={20160}
          className={`${shapeOfField} w-28`}
          value={draft[name]}
          onChange={(event) => set({ [name]: Number(event.target.value) })}
        />
      )}
    </Labelled>
  )
}

function AssistantHours({ draft, set }: Drafting) {
  const { t } = useWords()
  return (
    <div className="flex flex-wrap gap-4">
      <Labelled label={t('settings.assistantWhen')}>
        {(id) => (
          <select
            id={id}
            className={shapeOfField}
            value={draft.assistant}
            onChange={(event) => set({ assistant: event.target.value as DeskRules['assistant'] })}
          >
            {(['always', 'in-hours', 'out-of-hours'] as const).map((when) => (
              <option key={when} value={when}>
                {t(`settings.when.${when}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={t('settings.returnMinutes')}>
        {(id) => (
          <input
            id={id}
            type="number"
            min={1}
            max={20160}
            placeholder={t('settings.never')}
            className={`${shapeOfField} w-40`}
            value={draft.returnMinutes ?? ''}
            onChange={(event) => set({ returnMinutes: event.target.value === '' ? null : Number(event.target.value) })}
          />
        )}
      </Labelled>
    </div>
  )
}
