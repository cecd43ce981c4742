import type { AuditPlan } from '@periksa/server/risk/schema'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { money, percent } from '../../lib/formats.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Part } from '../../ui/part.js'
import { Waiting } from '../../ui/waiting.js'
import { useAuditPlan } from './use-risk.js'

const CHOICES = [4, 8, 20, 40, 80, 160, 400]

/** What so many hours of auditors are expected to bring, beside sorting by amount; ranges over calibrations. */
export function BudgetPanel() {
  const { t, language } = useWords()
  const [hours, setHours] = useState(40)
  const plan = useAuditPlan(hours, true)
  const range = ({ low, high }: { low: number; high: number }, show: (value: number) => string): string =>
    show(low) === show(high) ? show(low) : `${show(low)} – ${show(high)}`
  const whole = (value: number): string => Math.round(value).toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
  const labelState = ({ version, labels, rarer, needed }: AuditPlan['labelModel']): string => {
    if (version !== null) return t('riskDesk.labels.inUse', { version })
    if (labels >= needed.all && rarer >= needed.ofEachKind) return t('riskDesk.labels.waiting', { labels })
    return t('riskDesk.labels.none', { labels, needed: needed.all, rarer, rarerNeeded: needed.ofEachKind })
  }
  const rows = plan.data && [['planned', plan.data] as const, ['byAmount', plan.data.byAmount] as const]
  return (
    <Part title={t('riskDesk.budget.title')} aside={plan.data && t(`riskDesk.budget.basis.${plan.data.basis}`)}>
      <Labelled label={t('riskDesk.budget.hours')}>
        {(id) => (
          <select
            id={id}
            className={shapeOfField}
            value={hours}
            onChange={(event) => setHours(Number(event.target.value))}
          >
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {!rows ? (
        <Waiting error={plan.error} onRetry={() => void plan.refetch()} />
      ) : (
        <>
          <table className="mt-3 w-full text-small">
            <thead>
              <tr className="border-b border-rule text-soft">
                <td />
                {['claims', 'money', 'innocents'].map((name) => (
                  <th key={name} scope="col" className="px-2 py-1 text-end font-normal">
                    {t(`riskDesk.budget.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, outlook]) => (
                <tr key={name} className="border-b border-rule">
                  <th scope="row" className="py-1 text-start font-normal">
                    {t(`riskDesk.budget.${name}`)}
                  </th>
                  <td className="px-2 py-1 text-end font-mono">{range(outlook.claims, whole)}</td>
                  <td className="px-2 py-1 text-end font-mono">
                    {range(outlook.expectedMoney, (value) => money(Math.round(value / 100) * 100))}
                  </td>
                  <td className="px-2 py-1 text-end font-mono">{range(outlook.expectedInnocents, whole)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {plan.data?.marginal && (
            <p className="mt-2 text-small text-soft">
              {t('riskDesk.budget.marginal', {
                id: plan.data.marginal.id,
                chance: percent(plan.data.marginal.chance, language),
                money: money(Math.round(plan.data.marginal.expected / 100) * 100),
              })}
            </p>
          )}
          {plan.data && <p className="mt-2 max-w-prose text-small text-soft">{labelState(plan.data.labelModel)}</p>}
        </>
      )}
    </Part>
  )
}
