import { useState } from 'react'
import { DoPrivacy } from '../features/inbox/do-privacy.js'
import { type PrivacyRequest, usePrivacyRequests } from '../features/inbox/use-privacy.js'
import { useWords } from '../i18n/use-words.js'
import { moment } from '../lib/formats.js'
import { Button } from '../ui/button.js'
import { Dialog } from '../ui/dialog.js'
import { Notice } from '../ui/notice.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { InboxNav } from './inbox-nav.js'

/** What people asked for about their own data, for administrators to do. */
export function PrivacyRequests() {
  const { t } = useWords()
  useTitle(t('privacy.requests'))
  const requests = usePrivacyRequests()
  const [doing, setDoing] = useState<PrivacyRequest | null>(null)
  const [done, setDone] = useState<string | null>(null)
  return (
    <div className="grid gap-4">
      <InboxNav />
      <div>
        <h1 className="text-lead font-semibold">{t('privacy.requests')}</h1>
        <p className="max-w-prose text-soft">{t('privacy.requestsLead')}</p>
      </div>
      <div aria-live="polite">{done && <Notice tone="plain" title={done} />}</div>
      {!requests.data ? (
        <Waiting error={requests.error} onRetry={() => void requests.refetch()} />
      ) : requests.data.length === 0 ? (
        <p className="border-t border-ink py-12">{t('privacy.none')}</p>
      ) : (
        <ul className="border-t border-ink">
          {requests.data.map((one) => (
            <Row key={one.id} request={one} onDo={() => setDoing(one)} />
          ))}
        </ul>
      )}
      <Dialog title={doing ? t(`privacy.do.${doing.kind}`) : ''} open={doing !== null} onClose={() => setDoing(null)}>
        {doing && (
          <DoPrivacy
            request={doing}
            onDone={(words) => {
              setDone(words)
              setDoing(null)
            }}
          />
        )}
      </Dialog>
    </div>
  )
}

function Row({ request: { contactId, kind, askedAt, dueAt, held }, onDo }: { request: PrivacyRequest; onDo(): void }) {
  const { t, language } = useWords()
  const isLate = Date.parse(dueAt) < Date.now()
  return (
    <li className="ledger-row flex flex-wrap items-baseline gap-x-6 gap-y-1 py-2">
      <span className="min-w-44 font-semibold">{t(`privacy.kind.${kind}`)}</span>
      <span className="font-mono text-small text-soft">{contactId.slice(-12)}</span>
      <span className="figures text-small text-soft">{t('privacy.asked', { at: moment(askedAt, language) })}</span>
      <span className={isLate ? 'figures text-small font-semibold text-brick' : 'figures text-small'}>
        {t(isLate ? 'privacy.late' : 'privacy.due', { due: moment(dueAt, language) })}
      </span>
      {held && <span className="text-small font-semibold text-brick">{t('privacy.held')}</span>}
      <Button className="ms-auto text-small" onClick={onDo}>
        {t(`privacy.do.${kind}`)}
      </Button>
    </li>
  )
}
