import type { Backtest } from '@periksa/server/risk/schema'
import { useWords } from '../../../i18n/use-words.js'
import { figures } from '../../../lib/formats.js'
import { BarTable } from '../views/bar-table.js'

const MINOR = 100

/** A share as per cent with one decimal: these rates are small, and their differences smaller. */
const tenths = (share: number, language: 'id' | 'en'): string =>
  (share * 100).toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })

/** How often clean claims are flagged in each hospital class and tariff region; the line is the rate of all of them. */
export function FairnessPart({ figures: found }: { figures: Backtest }) {
  const { t, language } = useWords()
  const { clean } = found
  const overall = clean.claims === 0 ? 0 : clean.flagged / clean.claims
  return (
    <div className="grid gap-6">
      <p className="max-w-prose text-small text-soft">
        {t('riskStanding.fairNote', { ratio: clean.ratio.toFixed(2), basis: t(`riskStanding.basis.${clean.basis}`) })}
      </p>
      {(['class', 'region'] as const).map((by) => (
        <BarTable
          key={by}
          title={t(`riskStanding.fairBy.${by}`)}
          heading={t(`riskStanding.group.${by}`)}
          columns={[t('riskStanding.rate'), t('riskStanding.flagged'), t('riskStanding.claims')]}
          file={`fairness-${by}`}
          rows={clean.groups
            .filter((one) => one.by === by)
            .map((one) => ({
              key: one.group,
              name: one.group,
              claims: null,
              value: one.rate,
              mark: overall,
              figures: [`${tenths(one.rate, language)} %`, figures(one.flagged * MINOR), figures(one.claims * MINOR)],
            }))}
        />
      ))}
    </div>
  )
}
