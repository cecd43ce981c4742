import type { AuditOutcomeView, AuditView } from '@periksa/server/audit/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { nameOfLine } from '../../lib/bill-fields.js'
import { figures, percent } from '../../lib/formats.js'

type Worded = AuditOutcomeView['findings'][number]
type Props = {
  audit: AuditView
  findings: Worded[]
  lit: string | null
  onLight(name: string | null): void
}

/** Every finding with its figures, its rule, how sure it is, and what may innocently explain it. */
export function FindingsTable({ audit, findings, lit, onLight }: Props) {
  const { t } = useWords()
  const currency = audit.bill?.currency ?? 'IDR'
  if (findings.length === 0) return <p className="py-1 text-soft">{t('audit.none')}</p>
  const symbol = { IDR: 'Rp', INR: '₹' }[currency as string] ?? currency
  const head = 'px-2 py-1.5 text-end font-normal text-soft'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('bills.findings')} tabIndex={0}>
      <table className="w-full">
        <thead className="text-small">
          <tr className="border-b border-rule">
            <th scope="col" className="py-1.5 pe-2 text-start font-normal text-soft">
              {t('bills.finding')}
            </th>
            <th scope="col" className={clsx(head, 'hidden sm:table-cell')}>
              {t('bills.billed')} ({symbol})
            </th>
            <th scope="col" className={clsx(head, 'hidden sm:table-cell')}>
              {t('bills.allowed')} ({symbol})
            </th>
            <th scope="col" className={clsx(head, 'pe-0')}>
              {t('bills.inQuestion')} ({symbol})
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <Row key={`${finding.code}${finding.lines}`} {...{ audit, finding, currency, lit, onLight }} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const TONES = { info: 'bg-rule', low: 'bg-amber', medium: 'bg-amber', high: 'bg-brick' }

type RowProps = Omit<Props, 'findings'> & { finding: Worded; currency: string }

function Row({ audit, finding, currency, lit, onLight }: RowProps) {
  const { t, language } = useWords()
  const names = finding.lines.map(nameOfLine)
  const isLit = lit !== null && names.includes(lit)
  const light = (): void => onLight(names.at(-1) ?? null)
  const figure = 'px-2 py-2 text-end font-mono text-small'
  return (
    <tr
      onMouseEnter={light}
      onMouseLeave={() => onLight(null)}
      className={clsx('ledger-row align-top', isLit && 'bg-blue-wash')}
    >
      <td className="min-w-44 py-2 pe-2">
        <span className="flex items-baseline gap-2">
          <span aria-hidden="true" className={clsx('size-2 shrink-0', TONES[finding.severity])} />
          <span className="min-w-0">
            <span className="block first-letter:uppercase">{finding.what}</span>
            {finding.lines.map((line) => (
              <button
                key={line}
                type="button"
                onFocus={() => onLight(nameOfLine(line))}
                onBlur={() => onLight(null)}
                onClick={() => onLight(nameOfLine(line))}
                className="block max-w-full break-words text-start text-small text-blue underline-offset-4 hover:underline"
              >
                {t('audit.at', { line: line + 1 })}: {audit.bill?.lines[line]?.description ?? '?'}
              </button>
            ))}
            {finding.citation && <span className="block text-small text-soft">{finding.citation}</span>}
            <details className="text-small">
              <summary className="cursor-pointer text-green">{t('bills.innocent')}</summary>
              <p>{finding.innocent}</p>
              <p className="text-soft">
                {t('bills.askFor')} {finding.ask}
              </p>
              {finding.confidence !== null && (
                <p className="text-soft">{t('common.confidence', { share: percent(finding.confidence, language) })}</p>
              )}
            </details>
          </span>
        </span>
      </td>
      <td className={clsx(figure, 'hidden sm:table-cell')}>{figures(finding.billed, currency)}</td>
      <td className={clsx(figure, 'hidden sm:table-cell')}>{figures(finding.allowed, currency)}</td>
      <td className={clsx(figure, 'pe-0', finding.severity === 'high' && 'font-semibold text-brick')}>
        {figures(finding.overcharge === 0 ? null : finding.overcharge, currency)}
      </td>
    </tr>
  )
}
