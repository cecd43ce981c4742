import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { TextField } from '../../ui/text-field.js'
import { Refusal } from './refusal.js'
import { useOpenIncident } from './use-incidents.js'

/** What a field for date and time holds, of now, in the reader's own zone. */
function localNow(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** Opens an incident: what, when it was found, when data may have been reached, and by whom where that is known. */
export function IncidentForm() {
  const { t } = useWords()
  const open = useOpenIncident()
  const [title, setTitle] = useState('')
  const [times, setTimes] = useState({ foundAt: localNow(), from: '', until: localNow() })
  const [actors, setActors] = useState('')
  const send = (): void => {
    const iso = (text: string): string => new Date(text).toISOString()
    const known = actors.split(/[\s,]+/).filter(Boolean)
    const input = { foundAt: iso(times.foundAt), from: iso(times.from), until: iso(times.until), actors: known }
    open.mutate({ title: title.trim(), ...input }, { onSuccess: () => setTitle('') })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{t('incidents.new')}</summary>
      <form onSubmit={submit} className="mt-3 grid max-w-xl gap-4">
        <TextField
          label={t('incidents.what')}
          required
          minLength={3}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        {(['foundAt', 'from', 'until'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`incidents.${name}`)}
            type="datetime-local"
            required
            value={times[name]}
            onChange={(event) => setTimes({ ...times, [name]: event.target.value })}
          />
        ))}
        <TextField
          label={t('incidents.actors')}
          hint={t('incidents.actorsHint')}
          inputClassName="font-mono"
          value={actors}
          onChange={(event) => setActors(event.target.value)}
        />
        <Button type="submit" disabled={open.isPending} className="justify-self-start">
          {t('incidents.start')}
        </Button>
        <Refusal error={open.error} onProven={send} />
      </form>
    </details>
  )
}
