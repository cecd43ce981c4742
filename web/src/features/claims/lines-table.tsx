import type { ClaimDetail } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { figures } from '../../lib/formats.js'

type Props = { claim: ClaimDetail; lit: string | null; onLight(name: string | null): void }

/** The lines as printed: amounts on the right, currency once, findings at their line. */
export function LinesTable({ claim, lit, onLight }: Props) {
  const { t, ofCode } = useWords()
  const { lines } = claim.bill
  if (lines.length === 0) return <p className="text-soft">{t('intake.noLines')}</p>
  const findingsAt = (index: number) => claim.findings.filter((finding) => finding.line === index)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('intake.lines')} tabIndex={0}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b border-ink text-left">
            <th className="py-1 pe-2 font-semibold">{t('intake.description')}</th>
            <th className="px-2 py-1 text-right font-semibold">{t('intake.quantity')}</th>
            <th className="px-2 py-1 text-right font-semibold">{t('intake.unitPrice')}</th>
            <th className="py-1 ps-2 text-right font-semibold">
              {t('intake.amount')} ({claim.currency})
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const name = `line:${index}`
            return (
              <tr
                key={`${name}${line.description}`}
                onMouseEnter={() => onLight(name)}
                onMouseLeave={() => onLight(null)}
                className={clsx('ledger-row align-top', lit === name && 'bg-blue-wash')}
              >
                <td className="py-1.5 pe-2">
                  {line.description}
                  {findingsAt(index).map((finding) => (
                    <span key={finding.code} className="block text-saffron">
                      {ofCode(finding.code, finding.facts)}
                    </span>
                  ))}
                </td>
                <td className="px-2 py-1.5 text-right font-mono">{line.quantity ?? '–'}</td>
                <td className="px-2 py-1.5 text-right font-mono">{figures(line.unitPrice, claim.currency)}</td>
                <td className="py-1.5 ps-2 text-right font-mono">{figures(line.amount, claim.currency)}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-ink font-semibold">
            <td className="py-1.5 pe-2" colSpan={3}>
              {t('claims.total')}
            </td>
            <td className="py-1.5 ps-2 text-right font-mono">{figures(claim.total, claim.currency)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
