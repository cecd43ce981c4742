import type { ClaimDetail } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { Fragment } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { nameOfLine } from '../../lib/bill-fields.js'
import { figures } from '../../lib/formats.js'
import { Told } from './reasons.js'

type Props = { claim: ClaimDetail; lit: string | null; onLight(name: string | null): void }
type Line = ClaimDetail['bill']['lines'][number]

/** The lines as printed: sections, amounts on the right, currency once, findings at their line. */
export function LinesTable({ claim, lit, onLight }: Props) {
  const { t } = useWords()
  const { lines } = claim.bill
  if (lines.length === 0) return <p className="py-1 text-soft">{t('intake.noLines')}</p>
  const head = 'px-2 py-1 text-right text-small font-normal text-soft'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('intake.lines')} tabIndex={0}>
      <table className="w-full">
        <thead>
          <tr>
            <th scope="col" className={clsx(head, 'ps-0 text-start')}>
              {t('intake.description')}
            </th>
            <th scope="col" className={head}>
              {t('intake.quantity')}
            </th>
            <th scope="col" className={head}>
              {t('intake.unitPrice')}
            </th>
            <th scope="col" className={clsx(head, 'pe-0')}>
              {t('intake.amount')} ({claim.currency === 'IDR' ? 'Rp' : claim.currency})
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Fragment key={`${nameOfLine(index)}${line.description}`}>
              {line.section && line.section !== lines[index - 1]?.section && (
                <tr>
                  <th scope="rowgroup" colSpan={4} className="pt-3 text-start text-small font-semibold text-soft">
                    {line.section}
                  </th>
                </tr>
              )}
              <Row {...{ claim, line, index, onLight }} isLit={lit === nameOfLine(index)} />
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className="py-2 pe-2 font-semibold" colSpan={3}>
              {t('claims.total')}
            </td>
            <td className="py-2 text-right">
              <span className="summed figures font-mono font-semibold">{figures(claim.total, claim.currency)}</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

type RowProps = {
  claim: ClaimDetail
  line: Line
  index: number
  isLit: boolean
  onLight(name: string | null): void
}

function Row({ claim, line, index, isLit, onLight }: RowProps) {
  const findings = claim.findings.filter((finding) => finding.line === index)
  const isWrong = findings.some((finding) => finding.severity === 'high')
  const figure = 'px-2 py-1.5 text-right font-mono text-small'
  return (
    <tr
      onMouseEnter={() => onLight(nameOfLine(index))}
      onMouseLeave={() => onLight(null)}
      className={clsx('ledger-row align-top', isLit && 'bg-blue-wash')}
    >
      <td className="min-w-32 break-words py-1.5 pe-2">
        {line.description}
        {findings.map((finding) => (
          <span
            key={finding.code}
            className={clsx('block text-small', finding.severity === 'high' ? 'text-brick' : 'text-saffron')}
          >
            <Told code={finding.code} facts={{ ...finding.facts, amount: line.amount }} currency={claim.currency} />
          </span>
        ))}
      </td>
      <td className={figure}>{line.quantity ?? '–'}</td>
      <td className={figure}>{figures(line.unitPrice, claim.currency)}</td>
      <td className={clsx(figure, 'pe-0', isWrong && 'font-semibold text-brick')}>
        {figures(line.amount, claim.currency)}
      </td>
    </tr>
  )
}
