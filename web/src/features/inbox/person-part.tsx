import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { day } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextArea } from '../../ui/text-area.js'
import { type PersonBeside, usePart, usePersonBeside } from './use-joins.js'

type Join = PersonBeside['joins'][number]

/** The other conversations of the same person, where contacts were joined; nothing for a contact by itself. */
export function PersonPart({ id, canPart }: { id: string; canPart: boolean }) {
  const { t, language } = useWords()
  const person = usePersonBeside(id)
  const [parting, setParting] = useState<Join | null>(null)
  if (!person.data || person.data.joins.length === 0) return null
  const { conversations, joins, unanswered } = person.data
  const mayPart = ({ undoableUntil }: Join): boolean => undoableUntil !== null && Date.parse(undoableUntil) > Date.now()
  return (
    <Part title={t('joins.person')}>
      <ul className="grid gap-1 text-small">
        {conversations.map((one) => (
          <li key={one.id} className="flex flex-wrap gap-x-3">
            {one.id === id ? (
              <span className="font-semibold">{t(`inbox.channel.${one.channel}`)}</span>
            ) : (
              <Link
                to="/console/conversations/$id"
                params={{ id: one.id }}
                className="text-green underline underline-offset-4"
              >
                {t(`inbox.channel.${one.channel}`)}
              </Link>
            )}
            <span className="text-soft">{t(`inbox.states.${one.state}`)}</span>
          </li>
        ))}
        <li className="figures text-soft">{t('joins.unanswered', { count: unanswered })}</li>
      </ul>
      <ul className="mt-3 grid gap-2 text-small">
        {joins.map((join) => (
          <li key={join.id} className="grid justify-items-start gap-1">
            <span>
              {t(`joins.reasons.${join.reason}`)} · <span className="figures">{day(join.at, language)}</span>
            </span>
            {join.note && <span className="text-soft">{join.note}</span>}
            {canPart && mayPart(join) && (
              <Button className="text-small" onClick={() => setParting(join)}>
                {t('joins.part', { until: day(join.undoableUntil ?? join.at, language) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog title={t('joins.partTitle')} open={parting !== null} onClose={() => setParting(null)}>
        {parting && <PartForm join={parting} onClose={() => setParting(null)} />}
      </Dialog>
    </Part>
  )
}

function PartForm({ join, onClose }: { join: Join; onClose(): void }) {
  const { t, ofProblem } = useWords()
  const parting = usePart()
  const [note, setNote] = useState('')
  const isReady = note.trim().length >= 5
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isReady) parting.mutate({ id: join.id, note: note.trim() }, { onSuccess: onClose })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>{t('joins.partWhy')}</p>
      <TextArea
        label={t('joins.note')}
        rows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {parting.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(parting.error))} />}
      <Button weight="main" type="submit" disabled={!isReady || parting.isPending} className="justify-self-start">
        {t('joins.partNow')}
      </Button>
    </form>
  )
}
