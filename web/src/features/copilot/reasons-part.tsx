import type { ClaimSummary } from '@periksa/server/copilot/schema'
import type { ScoreExplanation } from '@periksa/server/risk/schema'
import { Link } from '@tanstack/react-router'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { Part } from '../../ui/part.js'

const show = (value: unknown, locale: string): string =>
  value === null || value === undefined
    ? '–'
    : typeof value === 'number'
      ? value.toLocaleString(locale, { maximumFractionDigits: 2 })
      : String(value)

/** Each rule that hit, with where it comes from, the figures behind it, and the best innocent explanation. */
export function RulesPart({ summary }: { summary: ClaimSummary }) {
  const { t, language } = useWords()
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const { rules, ruleSet } = summary.facts.why
  return (
    <Part title={t('copilot.rules')} aside={<span className="font-mono">{ruleSet}</span>}>
      {rules.length === 0 && <p className="text-small">{t('copilot.noRules')}</p>}
      {rules.map((rule) => {
        const innocent = summary.innocent.find(({ flag }) => flag === rule.code)
        return (
          <section key={rule.code} className="ledger-row py-3">
            <h3 className="font-semibold">{rule.code.replaceAll('_', ' ')}</h3>
            <Link
              to="/console/risk/schemes/$scheme"
              params={{ scheme: rule.scheme }}
              className="no-print float-end text-small underline"
            >
              {t('riskPages.scheme', { scheme: rule.scheme.replaceAll('-', ' ') })}
            </Link>
            <p className="text-small">{summary.meanings.find(({ flag }) => flag === rule.code)?.meaning}</p>
            <p className="text-small text-soft">
              {t('copilot.source', { source: rule.source, weight: show(rule.weight, locale) })}
            </p>
            <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 text-small sm:grid-cols-[auto_1fr_auto_1fr]">
              {Object.entries({ ...rule.facts, ...rule.parameters }).map(([name, value]) => (
                <div key={name} className="contents">
                  <dt className="text-soft">
                    {name
                      .replaceAll('_', ' ')
                      .replace(/([a-z])([A-Z])/g, '$1 $2')
                      .toLowerCase()}
                  </dt>
                  <dd className="font-mono">{show(value, locale)}</dd>
                </div>
              ))}
            </dl>
            {innocent && (
              <p className="mt-2 border-s-4 border-green bg-green-wash px-3 py-2 text-small">
                <b>{t('copilot.innocent')}</b> {innocent.explanation} <b>{t('copilot.excludedBy')}</b>{' '}
                {innocent.excludedBy}
              </p>
            )}
          </section>
        )
      })}
    </Part>
  )
}

/** What moved the model's score, to the right stranger, to the left more usual. */
export function AttributionsPart({ why }: { why: ScoreExplanation }) {
  const { t, language } = useWords()
  if (why.attributions.length === 0) return null
  const most = Math.max(...why.attributions.map(({ attribution }) => Math.abs(attribution)))
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  return (
    <Part title={t('copilot.attributions')} aside={<span className="font-mono">{why.modelVersion}</span>}>
      <table className="w-full text-small">
        <thead className="sr-only">
          <tr>
            <th>{t('copilot.feature')}</th>
            <th>{t('copilot.value')}</th>
            <th>{t('copilot.moved')}</th>
          </tr>
        </thead>
        <tbody>
          {why.attributions.map(({ feature, meaning, unit, value, attribution }) => (
            <tr key={feature} className="border-b border-rule">
              <td className="py-1 pe-2">
                {meaning}
                <span className="block text-soft">{unit}</span>
              </td>
              <td className="px-2 py-1 text-end font-mono">{show(value, locale)}</td>
              <td className="w-1/3 py-1">
                <div className="grid grid-cols-2" title={attribution.toFixed(4)}>
                  {[attribution < 0, attribution >= 0].map((isOn, side) => (
                    <div
                      key={side === 0 ? 'usual' : 'strange'}
                      className={clsx('h-3', side === 0 && 'flex justify-end border-e border-ink')}
                    >
                      {isOn && (
                        <div
                          className={clsx('h-3', side === 0 ? 'bg-green' : 'bg-amber')}
                          style={{ width: `${(Math.abs(attribution) / most) * 100}%` }}
                        />
                      )}
                    </div>
                  ))}
                </div>
                <span className="sr-only">{attribution.toFixed(4)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-small text-soft">{t('copilot.attributionNote')}</p>
    </Part>
  )
}
