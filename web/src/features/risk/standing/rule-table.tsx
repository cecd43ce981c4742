import type { Backtest, RuleCatalogue } from '@periksa/server/risk/schema'
import { useWords } from '../../../i18n/use-words.js'
import { figures } from '../../../lib/formats.js'
import { flagWords } from '../risk-table.js'
import { BarTable } from '../views/bar-table.js'

const MINOR = 100

/** Each rule in force with what it flags; its name leads to those claims. */
export function RuleTable({ catalogue, found }: { catalogue: RuleCatalogue; found: Backtest }) {
  const { t } = useWords()
  const w = (name: string): string => t(`riskStanding.${name}`)
  const changed = new Map(
    catalogue.versions.find(({ state }) => state === 'published')?.content.changes.map((one) => [one.code, one]),
  )
  return (
    <BarTable
      title={w('rules')}
      note={t('riskStanding.rulesNote', { from: found.from, to: found.to })}
      heading={w('rule')}
      columns={['flagged', 'alone', 'stake', 'weight', 'source'].map(w)}
      file="rules"
      rows={found.rules
        .toSorted((a, b) => b.flagged - a.flagged)
        .map((one) => {
          const rule = catalogue.rules.find(({ code }) => code === one.code)
          return {
            key: one.code,
            name: flagWords(one.code),
            claims: { flag: one.code },
            value: one.flagged,
            figures: [
              figures(one.flagged * MINOR),
              figures(one.alone * MINOR),
              figures(Math.round(one.stake) * MINOR),
              String(changed.get(one.code)?.weight ?? rule?.weight ?? '–'),
              rule?.source ?? '–',
            ],
          }
        })}
    />
  )
}
