import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Notice } from '../../ui/notice.js'
import { TextArea } from '../../ui/text-area.js'
import type { Beside } from './use-beside.js'
import { type StaffMove, useReply } from './use-inbox.js'

type Props = {
  id: string
  colleagues: Beside['colleagues']
  open: boolean
  onClose(): void
  onMove(move: StaffMove): void
}

/** Gives a conversation to a colleague, with a note for them. */
export function TransferDialog({ id, colleagues, open, onClose, onMove }: Props) {
  const { t, ofProblem } = useWords()
  const reply = useReply(id)
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const give = (): void => {
    onClose()
    onMove({ kind: 'transfer', to })
  }
  const submit = (): void => {
    if (note.trim() === '') {
      give()
      return
    }
    const words = { clientId: crypto.randomUUID(), text: note.trim(), seenSeq: 0, note: true, anyway: false }
    // The note comes first: afterwards the conversation is the colleague's.
    reply.mutate({ ...words, mentions: [to] }, { onSuccess: give })
  }
  return (
    <Dialog title={t('desk.transfer')} open={open} onClose={onClose}>
      {colleagues.length === 0 ? (
        <p>{t('desk.nobodyElse')}</p>
      ) : (
        <div className="grid gap-4">
          <Labelled label={t('desk.transferTo')}>
            {(field) => (
              <select id={field} className={shapeOfField} value={to} onChange={(event) => setTo(event.target.value)}>
                <option value="">{t('desk.choose')}</option>
                {colleagues.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <TextArea label={t('desk.transferNote')} value={note} onChange={(event) => setNote(event.target.value)} />
          {reply.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(reply.error))} />}
          <Button weight="main" disabled={to === '' || reply.isPending} onClick={submit}>
            {t('desk.transfer')}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
