import type { AuditView } from '@periksa/server/audit/schema'
import clsx from 'clsx'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { Waiting } from '../../ui/waiting.js'
import { AuditLines } from './audit-lines.js'
import { AuditStages } from './audit-stages.js'
import { AuditVerdict } from './audit-verdict.js'
import { BillChat } from './bill-chat.js'
import { BillPaper } from './bill-paper.js'
import { Explanation } from './explanation.js'
import { FindingsTable } from './findings-table.js'
import { Reminders } from './reminders.js'
import { useOutcome } from './use-audits.js'
import { WhatNext } from './what-next.js'

type Props = { audit: AuditView; isDesk?: boolean; children?: ReactNode }

/** One audited bill: on its way, not readable, or with what was found beside the page it was found on. */
export function AuditSheet({ audit, isDesk = false, children }: Props) {
  const { t, ofProblem } = useWords()
  const name = audit.bill?.facility.name ?? t('bills.title')
  if (audit.state !== 'done') {
    const isFailed = audit.state === 'failed'
    return (
      <section className="grid gap-4" aria-live="polite">
        <h1 className={clsx('text-lead font-semibold', !isFailed && 'works')}>
          {t(isFailed ? 'bills.failed' : 'bills.checking')}
        </h1>
        {isFailed && (
          <Notice tone="wrong" role="alert" title={audit.problem ? ofProblem(audit.problem) : t('bills.failed')}>
            {t('bills.kept')}
          </Notice>
        )}
        <AuditStages audit={audit} />
      </section>
    )
  }
  return (
    <>
      <h1 className="text-lead font-semibold">{name}</h1>
      <Found audit={audit} isDesk={isDesk}>
        {children}
      </Found>
    </>
  )
}

function Found({ audit, isDesk, children }: Props) {
  const { t, language } = useWords()
  const [lit, setLit] = useState<string | null>(null)
  const outcome = useOutcome(audit.id, language)
  const light = { lit, onLight: setLit }
  const told = outcome.data
  return (
    <div className={clsx('grid grid-cols-[minmax(0,1fr)] items-start gap-8', isDesk && 'lg:grid-cols-2')}>
      {isDesk && <BillPaper audit={audit} {...light} className="min-w-0 lg:sticky lg:top-4" />}
      <div className="grid min-w-0 gap-8">
        <AuditVerdict audit={audit} outcome={told} />
        <Part title={t('bills.findings')}>
          {told ? (
            <FindingsTable audit={audit} findings={told.findings} {...light} />
          ) : (
            <Waiting error={outcome.error} onRetry={() => void outcome.refetch()} />
          )}
        </Part>
        {!isDesk && (
          <Part title={t('bills.paper')}>
            <BillPaper audit={audit} {...light} />
          </Part>
        )}
        {told && <WhatNext audit={audit} outcome={told} />}
        {told && <Reminders auditId={audit.id} outcome={told} />}
        <Part title={t('bills.lines')}>
          <AuditLines audit={audit} {...light} />
        </Part>
        {children}
        {told && <Explanation key={language} auditId={audit.id} outcome={told} />}
        <BillChat auditId={audit.id} />
        <Part title={t('bills.stages')}>
          <AuditStages audit={audit} />
        </Part>
      </div>
    </div>
  )
}
