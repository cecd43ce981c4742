import type { AuditView } from '@periksa/server/audit/schema'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { AuditSheet } from '../features/audit/audit-sheet.js'
import { RoutingWords } from '../features/audit/routing-words.js'
import { useAudit } from '../features/audit/use-audits.js'
import { SecondLook } from '../features/intake/second-look.js'
import { useWords } from '../i18n/use-words.js'
import { percent } from '../lib/formats.js'
import { Part } from '../ui/part.js'
import { useDeskKeys } from '../ui/use-list-keys.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** One audited bill as staff see it: with how it was routed and by which rules it was judged. */
export function AuditDesk() {
  const { id = '' } = useParams({ strict: false })
  const { t } = useWords()
  const go = useNavigate()
  const audit = useAudit(id)
  useTitle(t('bills.consoleTitle'))
  useDeskKeys({
    onBefore: () => undefined,
    onNext: () => undefined,
    onLeave: () => void go({ to: '/console/audits' }),
  })
  return (
    <article className="grid gap-4">
      <Link to="/console/audits" className="justify-self-start text-small text-green underline underline-offset-4">
        {t('common.back')}
      </Link>
      {audit.data ? (
        <AuditSheet audit={audit.data} isDesk>
          <HowChecked audit={audit.data} />
          <SecondLook bill={audit.data.bill} />
        </AuditSheet>
      ) : (
        <Waiting error={audit.error} onRetry={() => void audit.refetch()} />
      )}
    </article>
  )
}

function HowChecked({ audit }: { audit: AuditView }) {
  const { t, language } = useWords()
  const { routing, result, classification, terms } = audit
  const rows: [string, string][] = [
    [t('bills.scheme'), t(`bills.schemeIs.${terms.scheme ?? 'selfPaid'}`)],
    ...(classification
      ? [
          [
            t('bills.kind'),
            `${t(`bills.document.${classification.type}`)}, ${t('common.confidence', { share: percent(classification.confidence, language) })}`,
          ] as [string, string],
        ]
      : []),
    ...(routing
      ? ([
          [t('bills.analyser'), routing.analyser],
          [t('bills.strategy'), t(`routing.how.${routing.strategy}`)],
        ] as [string, string][])
      : []),
    [t('routing.models'), modelsIn(audit, { t, language })],
    ...(result ? [[t('bills.ruleSet'), `${result.ruleSet} · ${result.pack}`] as [string, string]] : []),
  ]
  return (
    <Part title={t('bills.routing')}>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name} className="ledger-row flex justify-between gap-4 py-1 text-small">
            <dt className="text-soft">{name}</dt>
            <dd className="text-end">{value}</dd>
          </div>
        ))}
      </dl>
      {routing && <RoutingWords routing={routing} />}
    </Part>
  )
}

/** What language models were used for this bill, and what that cost. */
function modelsIn({ models }: AuditView, { t, language }: Pick<ReturnType<typeof useWords>, 't' | 'language'>): string {
  if (models.length === 0) return t('routing.noModel')
  const figure = (value: number): string =>
    value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 4 })
  return models
    .map(({ model, calls, tokens, cents }) =>
      t('routing.modelUse', { model, calls: figure(calls), tokens: figure(tokens), cents: figure(cents) }),
    )
    .join('; ')
}
