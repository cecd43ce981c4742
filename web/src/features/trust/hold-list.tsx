import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { Button } from '../../ui/button.js'
import { Part } from '../../ui/part.js'
import { TextField } from '../../ui/text-field.js'
import { Waiting } from '../../ui/waiting.js'
import { HoldForm } from './hold-form.js'
import { Refusal } from './refusal.js'
import { type Hold, useHolds, useReleaseHold } from './use-holds.js'

/** Legal holds: what retention and erasure keep away from, by whom and why; leads place and release them. */
export function HoldList({ manages }: { manages: boolean }) {
  const { t } = useWords()
  const holds = useHolds()
  const open = holds.data?.filter(({ released }) => released === null).length ?? 0
  return (
    <Part title={t('holds.title')} aside={t('holds.open', { count: open })}>
      <div className="grid gap-4">
        <p className="text-soft">{t('holds.why')}</p>
        {!holds.data ? (
          <Waiting error={holds.error} onRetry={() => void holds.refetch()} />
        ) : (
          holds.data.length > 0 && (
            <ul className="border-t border-rule">
              {holds.data.map((one) => (
                <Row key={one.id} hold={one} manages={manages} />
              ))}
            </ul>
          )
        )}
        {manages && <HoldForm />}
      </div>
    </Part>
  )
}

function Row({ hold: one, manages }: { hold: Hold; manages: boolean }) {
  const { t, language } = useWords()
  const { released } = one
  return (
    <li className="ledger-row grid gap-2 py-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="font-semibold">{t(`holds.kind.${one.kind}`)}</span>
        <span className="break-all font-mono text-small text-soft">{one.resourceId}</span>
        <span className="ms-auto text-small text-soft">
          {t('holds.placed', { name: one.by, at: moment(one.at, language) })}
        </span>
      </div>
      <p>{one.reason}</p>
      {released ? (
        <p className="text-small text-soft">
          {t('holds.released', { name: released.by, at: moment(released.at, language) })} · {released.reason}
        </p>
      ) : (
        manages && <Release hold={one} />
      )}
    </li>
  )
}

function Release({ hold: { id, resourceId } }: { hold: Hold }) {
  const { t } = useWords()
  const [isAsked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const release = useReleaseHold()
  const send = (): void => release.mutate({ id, reason: reason.trim() })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  if (!isAsked) {
    return (
      <Button
        weight="plain"
        className="justify-self-start"
        aria-label={t('holds.releaseThis', { id: resourceId })}
        onClick={() => setAsked(true)}
      >
        {t('holds.release')}
      </Button>
    )
  }
  return (
    <form onSubmit={submit} className="grid max-w-xl gap-3">
      <TextField
        label={t('holds.releaseReason')}
        hint={t('holds.reasonHint')}
        required
        minLength={20}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" disabled={release.isPending} className="justify-self-start">
        {t('holds.release')}
      </Button>
      <Refusal error={release.error} onProven={send} />
    </form>
  )
}
