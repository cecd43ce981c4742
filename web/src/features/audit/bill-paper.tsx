import type { AuditView } from '@periksa/server/audit/schema'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { boxesOf, pageOf } from '../../lib/bill-fields.js'
import { PageSheet } from '../../ui/page-sheet.js'

type Props = { audit: AuditView; lit: string | null; onLight(name: string | null): void; className?: string }

/** The page a bill was read from, with the place of every line; what is lit is brought to its page. */
export function BillPaper({ audit, lit, onLight, className = '' }: Props) {
  const { t } = useWords()
  const [chosen, setChosen] = useState(1)
  const { bill, documentId } = audit
  if (!bill) return null
  const page = (lit && pageOf(bill, lit)) || chosen
  const pages = Math.max(
    1,
    ...bill.lines.map((line) => line.page),
    ...Object.values(bill.fields).map((one) => one.page ?? 1),
  )
  return (
    <div className={className}>
      <PageSheet
        className="max-h-[80dvh]"
        source={`/api/v1/documents/${documentId}/pages/${page}`}
        boxes={boxesOf(bill, page)}
        lit={lit}
        onLight={onLight}
        pages={{ page, of: pages, onPage: setChosen }}
        missing={
          bill.text ? (
            <section
              aria-label={t('bills.paper')}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: typed bills are wider than a telephone, and what scrolls must be reachable by keyboard
              tabIndex={0}
              className="max-h-[80dvh] overflow-auto border border-rule bg-surface p-4"
            >
              <p className="whitespace-pre text-small">{bill.text}</p>
            </section>
          ) : undefined
        }
      />
      <p className="mt-1 text-small text-soft">{t('common.notScanned')}</p>
    </div>
  )
}
