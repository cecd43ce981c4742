import type { PackPreview as Preview } from '@periksa/server/audit/schema'
import { useWords } from '../../i18n/use-words.js'
import { moment, money } from '../../lib/formats.js'

/** What a draft would change on past bills: verdicts, amounts, findings. */
export function PackPreview({ preview }: { preview: Preview }) {
  const { t, language } = useWords()
  const { bills, changed, skipped, against } = preview
  const findings = preview.findings.filter((one) => one.before !== one.after)
  const rows: [string, string][] = [
    ...preview.verdicts.map(({ from, to, bills: count }): [string, string] => [
      `${t(`bills.verdict.${from}`)} → ${t(`bills.verdict.${to}`)}`,
      t('packs.bills', { count }),
    ]),
    ...preview.atStake.map(({ currency, before, after }): [string, string] => [
      t('bills.inQuestion'),
      `${money(before, currency ?? 'IDR')} → ${money(after, currency ?? 'IDR')}`,
    ]),
    ...findings.map(({ code, before, after }): [string, string] => [
      code.replace('audit.', '').replaceAll('-', ' '),
      `${before} → ${after}`,
    ]),
  ]
  return (
    <div className="text-small">
      <p className="py-1">
        {t('packs.tried', { bills, changed, against })} {skipped > 0 && t('packs.skipped', { skipped })}{' '}
        <span className="text-soft">{moment(preview.at, language)}</span>
      </p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name} className="ledger-row flex justify-between gap-4 py-1">
            <dt className="text-soft">{name}</dt>
            <dd className="figures text-end">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
