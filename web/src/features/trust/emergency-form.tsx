import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextArea } from '../../ui/text-area.js'
import { RecordFields } from './record-fields.js'
import { Refusal } from './refusal.js'
import { useOpenAccess } from './use-trust.js'

const LEAST = 20
const KINDS = ['claim', 'member'] as const

/** Opens one claim or person outside one's own work. It says beforehand who will learn of it. */
export function EmergencyForm({ about }: { about: string | undefined }) {
  const { t } = useWords()
  const open = useOpenAccess()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('claim')
  const [resourceId, setResourceId] = useState(about ?? '')
  const [reason, setReason] = useState('')
  const send = (): void =>
    open.mutate({ kind, resourceId: resourceId.trim(), reason: reason.trim() }, { onSuccess: () => setReason('') })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  return (
    <Part title={t('safety.emergency')}>
      <form onSubmit={submit} className="grid max-w-xl gap-4">
        <p className="text-soft">{t('safety.emergencyWhy')}</p>
        <RecordFields<(typeof KINDS)[number]>
          kinds={KINDS}
          words={(one) => t(`safety.kind.${one}`)}
          kind={kind}
          resourceId={resourceId}
          onKind={setKind}
          onId={setResourceId}
        />
        <TextArea
          label={t('safety.reason')}
          hint={t('safety.reasonHint')}
          required
          rows={3}
          minLength={LEAST}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button weight="main" type="submit" disabled={open.isPending} className="justify-self-start">
          {t('safety.open')}
        </Button>
        {open.isSuccess && <Notice tone="look" role="status" title={t('safety.opened')} />}
      </form>
      <div className="mt-4">
        <Refusal error={open.error} onProven={send} />
      </div>
    </Part>
  )
}
