import type { AuditView } from '@periksa/server/audit/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { nameOfLine } from '../../lib/bill-fields.js'
import { day, figures, money } from '../../lib/formats.js'
import { type LineReference, useReferences } from './use-references.js'

type Props = { audit: AuditView; lit: string | null; onLight(name: string | null): void }

/** The lines as they were read; each is lit together with its place on the page. */
export function AuditLines({ audit, lit, onLight }: Props) {
  const { t } = useWords()
  const { bill } = audit
  const references = useReferences(audit)
  if (!bill || bill.lines.length === 0) return <p className="py-1 text-soft">{t('intake.noLines')}</p>
  const currency = bill.currency ?? 'IDR'
  return (
    <>
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
              {references.get(index)?.map((one) => (
                <Reference key={`${one.list} ${one.code}`} reference={one} />
              ))}
            </span>
            <span className="figures text-end font-mono">{figures(line.amount, currency)}</span>
          </li>
        ))}
      </ol>
      {references.size > 0 && <p className="mt-2 text-small text-soft">{t('bills.referenceNote')}</p>}
    </>
  )
}

/** The product a line names and what the list says of its price. */
function Reference({ reference }: { reference: LineReference }) {
  const { t, language } = useWords()
  const { list, code, amount, currency, unit, source, effectiveFrom } = reference
  return (
    <span className="block text-soft">
      {t('bills.reference', {
        list: list.toUpperCase(),
        code,
        amount: money(amount, currency),
        unit: unit ?? t('bills.referenceUnit'),
        source,
        from: day(effectiveFrom, language),
      })}
    </span>
  )
}
