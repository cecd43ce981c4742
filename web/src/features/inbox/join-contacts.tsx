import { JoinReason } from '@periksa/server/inbox/schema'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Notice } from '../../ui/notice.js'
import { TextArea } from '../../ui/text-area.js'
import { Waiting } from '../../ui/waiting.js'
import { type Comparison, type PersonSide, useComparison, useJoin } from './use-joins.js'

type Props = { id: string; other: string; onClose(): void }

const LEAST_LETTERS = 5

/** Two contacts side by side, and the question whether they are one person. */
export function JoinContacts({ pair, onClose }: { pair: { id: string; other: string } | null; onClose(): void }) {
  const { t } = useWords()
  return (
    <Dialog title={t('joins.title')} open={pair !== null} onClose={onClose}>
      {pair && <Compared {...pair} onClose={onClose} />}
    </Dialog>
  )
}

function Compared({ id, other, onClose }: Props) {
  const { t, ofProblem } = useWords()
  const seen = useComparison({ id, other })
  if (!seen.data) return <Waiting error={seen.error} onRetry={() => void seen.refetch()} />
  const { sides, apart } = seen.data
  return (
    <div className="grid gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        {sides.map((side) => (
          <Side key={side.contactId} side={side} />
        ))}
      </div>
      {apart ? (
        <>
          <Notice tone="wrong" title={ofProblem(apart)} />
          <Button className="justify-self-start" onClick={onClose}>
            {t('common.close')}
          </Button>
        </>
      ) : (
        <JoinForm {...{ id, other, onClose }} comparison={seen.data} />
      )}
    </div>
  )
}

function Side({ side }: { side: PersonSide }) {
  const { t, language } = useWords()
  const said = (given: boolean | null): string => t(`joins.said.${given === null ? 'nothing' : given ? 'yes' : 'no'}`)
  const rows: [string, string][] = [
    [t('joins.known'), side.names.map((one) => `${t(`inbox.channel.${one.channel}`)} …${one.ending}`).join(', ')],
    [t('desk.member'), t(side.isMember ? 'common.yes' : 'common.no')],
    [t('joins.since'), moment(side.createdAt, language)],
    [t('privacy.purpose.messages'), side.optedOut ? t('desk.optedOut') : said(side.consents.messages)],
    [t('privacy.purpose.analysis'), said(side.consents.analysis)],
    ...side.conversations.map(({ channel, state, unanswered, lastAt }): [string, string] => [
      t(`inbox.channel.${channel}`),
      `${t(`inbox.states.${state}`)} · ${t('joins.unanswered', { count: unanswered })} · ${moment(lastAt, language)}`,
    ]),
  ]
  return (
    <section aria-label={side.displayName ?? t('inbox.unnamed')} className="border-t border-ink pt-2">
      <h3 className="font-semibold">{side.displayName ?? t('inbox.unnamed')}</h3>
      <dl className="mt-1 grid gap-1 text-small">
        {rows.map(([name, value]) => (
          <div key={`${name} ${value}`}>
            <dt className="text-soft">{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function JoinForm({ id, other, onClose, comparison: { after, forgetsFacts } }: Props & { comparison: Comparison }) {
  const { t, ofProblem } = useWords()
  const joining = useJoin(id)
  const [reason, setReason] = useState<JoinReason>('person-said')
  const [note, setNote] = useState('')
  const isReady = note.trim().length >= LEAST_LETTERS
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isReady) joining.mutate({ other, reason, note: note.trim() }, { onSuccess: onClose })
  }
  const word = (given: boolean): string => t(given ? 'common.yes' : 'common.no')
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p>{t('joins.why')}</p>
      <p className="text-small">
        {t('joins.after', { messages: word(after.messages), analysis: word(after.analysis) })}
      </p>
      {forgetsFacts && <Notice tone="wrong" title={t('joins.forgets')} />}
      <Labelled label={t('joins.reason')}>
        {(field) => (
          <select
            id={field}
            className={shapeOfField}
            value={reason}
            onChange={(event) => setReason(JoinReason.parse(event.target.value))}
          >
            {JoinReason.options.map((one) => (
              <option key={one} value={one}>
                {t(`joins.reasons.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <TextArea
        label={t('joins.note')}
        rows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {joining.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(joining.error))} />}
      <Button weight="main" type="submit" disabled={!isReady || joining.isPending} className="justify-self-start">
        {t('joins.join')}
      </Button>
    </form>
  )
}
