import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { TextArea } from '../../ui/text-area.js'
import { RecordFields } from './record-fields.js'
import { Refusal } from './refusal.js'
import { type HoldKind, usePlaceHold } from './use-holds.js'

const KINDS: HoldKind[] = ['claim', 'member', 'contact']

/** Holds one claim or person, with the reason. */
export function HoldForm() {
  const { t } = useWords()
  const place = usePlaceHold()
  const [kind, setKind] = useState<HoldKind>('claim')
  const [resourceId, setResourceId] = useState('')
  const [reason, setReason] = useState('')
  const clear = (): void => {
    setResourceId('')
    setReason('')
  }
  const send = (): void =>
    place.mutate({ kind, resourceId: resourceId.trim(), reason: reason.trim() }, { onSuccess: clear })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  return (
    <form onSubmit={submit} className="grid max-w-xl gap-4">
      <RecordFields<(typeof KINDS)[number]>
        kinds={KINDS}
        words={(one) => t(`holds.kind.${one}`)}
        kind={kind}
        resourceId={resourceId}
        onKind={setKind}
        onId={setResourceId}
      />
      <TextArea
        label={t('safety.reason')}
        hint={t('holds.reasonHint')}
        required
        rows={2}
        minLength={20}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" disabled={place.isPending} className="justify-self-start">
        {t('holds.place')}
      </Button>
      <Refusal error={place.error} onProven={send} />
    </form>
  )
}
