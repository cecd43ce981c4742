import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { day, moment } from '../../lib/formats.js'
import { Button } from '../../ui/button.js'
import { Part } from '../../ui/part.js'
import { Waiting } from '../../ui/waiting.js'
import { AskPrivacy } from './ask-privacy.js'
import { type PrivacyKind, usePrivacyBeside } from './use-privacy.js'

const KINDS = ['export', 'erase'] as const

/** What the person agreed to and took back, and what they asked for about their data. */
export function PrivacyPart({ id, canAsk }: { id: string; canAsk: boolean }) {
  const { t, language } = useWords()
  const privacy = usePrivacyBeside(id)
  const [asking, setAsking] = useState<PrivacyKind | null>(null)
  if (!privacy.data) {
    return (
      <Part title={t('privacy.title')}>
        <Waiting error={privacy.error} onRetry={() => void privacy.refetch()} />
      </Part>
    )
  }
  const { consents, requests } = privacy.data
  return (
    <Part title={t('privacy.title')}>
      <div className="grid gap-3">
        {consents.length === 0 && <p className="text-small text-soft">{t('privacy.noConsents')}</p>}
        <ol className="grid gap-1 text-small empty:hidden">
          {consents.map((one) => (
            <li key={`${one.purpose} ${one.at}`} className="grid">
              <span>
                {t(one.given ? 'privacy.given' : 'privacy.withdrawn', { purpose: t(`privacy.purpose.${one.purpose}`) })}
              </span>
              <span className="text-soft">
                {t(`inbox.channel.${one.channel}`)} · {one.textVersion} ·{' '}
                <time className="figures" dateTime={one.at}>
                  {moment(one.at, language)}
                </time>
              </span>
            </li>
          ))}
        </ol>
        {requests.map(({ id: key, kind, dueAt }) => (
          <p key={key} className="text-small font-semibold text-brick">
            {t(`privacy.open.${kind}`, { due: day(dueAt, language) })}
          </p>
        ))}
        {canAsk && (
          <p className="flex flex-wrap gap-x-4 gap-y-2">
            {KINDS.filter((kind) => !requests.some((one) => one.kind === kind)).map((kind) => (
              <Button key={kind} className="text-small" onClick={() => setAsking(kind)}>
                {t(`privacy.ask.${kind}`)}
              </Button>
            ))}
          </p>
        )}
      </div>
      <AskPrivacy conversationId={id} kind={asking} onClose={() => setAsking(null)} />
    </Part>
  )
}
