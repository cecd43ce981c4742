import type { AuditOutcomeView, AuditView, OutcomeLanguage } from '@periksa/server/audit/schema'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Part } from '../../ui/part.js'

/** What to do, in which order, with the letter for it. */
export function WhatNext({ audit, outcome }: { audit: AuditView; outcome: AuditOutcomeView }) {
  const { t } = useWords()
  return (
    <Part title={t('bills.next')}>
      <ul className="list-disc ps-5">
        {outcome.recommendations.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {outcome.disputed > 0 && <LetterLinks id={audit.id} />}
      <h3 className="mt-4 font-semibold">{t('bills.escalation')}</h3>
      <ol className="list-decimal ps-5">
        {outcome.escalation.map((step) => (
          <li key={step.code} className="py-1">
            {step.name}
            {step.contact && <span className="font-mono text-small"> · {step.contact}</span>}
            <span className="block text-small text-soft">
              {step.source}
              {step.waitDays !== null &&
                ` · ${t(step.isPrescribed ? 'bills.waitPrescribed' : 'bills.waitAdvised', { days: step.waitDays })}`}
            </span>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function LetterLinks({ id }: { id: string }) {
  const { t, language } = useWords()
  const [wished, setWished] = useState<OutcomeLanguage>(language)
  const shape = 'text-green underline underline-offset-4'
  return (
    <div className="no-print mt-3 flex flex-wrap items-end gap-x-5 gap-y-2">
      <Labelled label={t('bills.letterLanguage')}>
        {(field) => (
          <select
            id={field}
            className={shapeOfField}
            value={wished}
            onChange={(event) => setWished(event.target.value as OutcomeLanguage)}
          >
            <option value="en">English</option>
            <option value="hi">हिन्दी</option>
            <option value="id">Bahasa Indonesia</option>
          </select>
        )}
      </Labelled>
      <a className={shape} href={`/api/v1/audits/${id}/letter/pdf?language=${wished}`} download>
        {t('bills.letterPdf')}
      </a>
      <a className={shape} href={`/api/v1/audits/${id}/letter/docx?language=${wished}`} download>
        {t('bills.letterDocx')}
      </a>
    </div>
  )
}
