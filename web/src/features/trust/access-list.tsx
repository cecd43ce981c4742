import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { Button } from '../../ui/button.js'
import { Part } from '../../ui/part.js'
import { TextField } from '../../ui/text-field.js'
import { Waiting } from '../../ui/waiting.js'
import { Refusal } from './refusal.js'
import { type Access, useAccesses, useReview } from './use-trust.js'

/** Every emergency access, those that nobody has looked at first. */
export function AccessList() {
  const { t } = useWords()
  const accesses = useAccesses()
  const waiting = accesses.data?.filter(({ review }) => review === null).length ?? 0
  return (
    <Part title={t('safety.accesses')} aside={t('safety.toReview', { count: waiting })}>
      {!accesses.data ? (
        <Waiting error={accesses.error} onRetry={() => void accesses.refetch()} />
      ) : accesses.data.length === 0 ? (
        <p className="py-4 text-soft">{t('safety.noAccesses')}</p>
      ) : (
        <ul>
          {accesses.data.map((one) => (
            <Row key={one.id} access={one} />
          ))}
        </ul>
      )}
    </Part>
  )
}

function Row({ access: one }: { access: Access }) {
  const { t, language } = useWords()
  return (
    <li className="ledger-row grid gap-2 py-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="font-semibold">{one.by.name}</span>
        <span className="text-small">{t(`safety.kind.${one.kind}`)}</span>
        <span className="break-all font-mono text-small text-soft">{one.resourceId}</span>
        {one.isOpen && <span className="text-small font-semibold text-brick">{t('safety.isOpen')}</span>}
        <span className="figures ms-auto text-small text-soft">
          {moment(one.openedAt, language)} – {moment(one.endedAt ?? one.until, language)}
        </span>
      </div>
      <p>{one.reason}</p>
      <p className="text-small text-soft">{t('safety.uses', { count: one.uses })}</p>
      {one.review ? (
        <p className="text-small">
          {t(one.review.justified ? 'safety.justifiedBy' : 'safety.notJustifiedBy', {
            name: one.review.by,
            at: moment(one.review.at, language),
          })}
          {one.review.note && ` · ${one.review.note}`}
        </p>
      ) : one.own ? (
        <p className="text-small text-soft">{t('safety.ownReview')}</p>
      ) : (
        <Review id={one.id} />
      )}
    </li>
  )
}

function Review({ id }: { id: string }) {
  const { t } = useWords()
  const review = useReview()
  const [note, setNote] = useState('')
  const say = (justified: boolean): void => review.mutate({ id, justified, note: note.trim() || null })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    say(true)
  }
  return (
    <form onSubmit={submit} className="grid max-w-xl gap-3">
      <TextField
        label={t('safety.note')}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={review.isPending}>
          {t('safety.justified')}
        </Button>
        <Button disabled={review.isPending} onClick={() => say(false)}>
          {t('safety.notJustified')}
        </Button>
      </div>
      <Refusal error={review.error} onProven={() => review.variables && review.mutate(review.variables)} />
    </form>
  )
}
