import { type ReactNode, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { figures } from '../../lib/formats.js'
import { Button } from '../../ui/button.js'
import { Part } from '../../ui/part.js'

/** One figure of a chart: what it is of, how many, and how much. */
export type Row = { name: string; count: number; amount?: number }

type Props = { title: string; rows: Row[]; heading: string; children: ReactNode }

/** A chart and the same figures as a table; the one or the other. */
export function ChartFrame({ title, rows, heading, children }: Props) {
  const { t } = useWords()
  const [asTable, setAsTable] = useState(false)
  const words = t(asTable ? 'common.chart' : 'common.table')
  return (
    <Part
      title={title}
      aside={
        <Button
          weight="plain"
          className="font-normal"
          aria-label={`${words}: ${title}`}
          onClick={() => setAsTable(!asTable)}
        >
          {words}
        </Button>
      }
    >
      {asTable ? (
        <FigureTable rows={rows} heading={heading} />
      ) : (
        <div role="img" aria-label={`${title}: ${rows.map((row) => `${row.name} ${row.count}`).join(', ')}`}>
          {children}
        </div>
      )}
    </Part>
  )
}

function FigureTable({ rows, heading }: { rows: Row[]; heading: string }) {
  const { t } = useWords()
  const hasAmounts = rows.some((row) => row.amount !== undefined)
  const head = 'py-1 font-normal text-soft'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="max-h-96 overflow-auto" aria-label={heading} tabIndex={0}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b border-rule">
            <th scope="col" className={`${head} text-start`}>
              {heading}
            </th>
            <th scope="col" className={`${head} text-end`}>
              {t('insights.count')}
            </th>
            {hasAmounts && (
              <th scope="col" className={`${head} text-end`}>
                {t('insights.amount')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className="ledger-row">
              <th scope="row" className="py-1 text-start font-normal">
                {row.name}
              </th>
              <td className="text-end font-mono">{row.count}</td>
              {hasAmounts && <td className="text-end font-mono">{figures(row.amount)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
