import type { AuditView } from '@periksa/server/audit/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { nameOfLine } from '../../lib/bill-fields.js'
import { figures } from '../../lib/formats.js'

type Props = { audit: AuditView; lit: string | null; onLight(name: string | null): void }

/** The lines as they were read; each is lit together with its place on the page. */
export function AuditLines({ audit, lit, onLight }: Props) {
  const { t } = useWords()
  const { bill } = audit
  if (!bill || bill.lines.length === 0) return <p className="py-1 text-soft">{t('intake.noLines')}</p>
  const currency = bill.currency ?? 'IDR'
  return (
    <ol>
      {bill.lines.map((line, index) => (
        <li
          key={nameOfLine(index)}
          onMouseEnter={() => onLight(nameOfLine(index))}
          onMouseLeave={() => onLight(null)}
          className={clsx(
            'ledger-row grid grid-cols-[2rem_minmax(0,1fr)_auto] gap-x-2 py-1 text-small',
            lit === nameOfLine(index) && 'bg-blue-wash',
          )}
        >
          <span className="figures text-soft">{index + 1}</span>
          <span className="break-words">
            {line.description}
            {line.quantity !== null && line.unitPrice !== null && (
              <span className="figures ms-2 whitespace-nowrap text-soft">
                {line.quantity} × {figures(line.unitPrice, currency)}
              </span>
            )}
          </span>
          <span className="figures text-end font-mono">{figures(line.amount, currency)}</span>
        </li>
      ))}
    </ol>
  )
}
