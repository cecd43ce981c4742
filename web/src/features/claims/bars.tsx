import { useState } from 'react'
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { useWords } from '../../i18n/use-words.js'
import { money } from '../../lib/formats.js'
import { Button } from '../../ui/button.js'

type Row = { name: string; count: number; amount?: number }

/** Counts as labelled bars, and the same figures as a table. */
export function Bars({ title, rows }: { title: string; rows: Row[] }) {
  const { t } = useWords()
  const [asTable, setAsTable] = useState(false)
  return (
    <section>
      <div className="mb-2 flex items-baseline justify-between border-b border-ink">
        <h2 className="font-semibold">{title}</h2>
        <Button
          weight="plain"
          className="text-small font-normal"
          aria-label={`${t(asTable ? 'common.chart' : 'common.table')}: ${title}`}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'common.chart' : 'common.table')}
        </Button>
      </div>
      {asTable ? <Table rows={rows} /> : <Chart title={title} rows={rows} />}
    </section>
  )
}

function Chart({ title, rows }: { title: string; rows: Row[] }) {
  return (
    <div role="img" aria-label={`${title}: ${rows.map((row) => `${row.name} ${row.count}`).join(', ')}`}>
      <ResponsiveContainer width="100%" height={rows.length * 28 + 8}>
        <BarChart data={rows} layout="vertical" margin={{ right: 40 }} accessibilityLayer={false}>
          <XAxis type="number" hide />
          <YAxis
            type="category"
            dataKey="name"
            width={160}
            tickLine={false}
            axisLine={false}
            interval={0}
            tick={{ fill: 'var(--soft)', fontSize: 13 }}
          />
          <Bar dataKey="count" fill="var(--green)" barSize={14} isAnimationActive={false}>
            <LabelList dataKey="count" position="right" fill="var(--ink)" fontSize={13} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

function Table({ rows }: { rows: Row[] }) {
  const { t } = useWords()
  return (
    <table className="w-full text-small">
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className="ledger-row">
            <th scope="row" className="py-1 text-left font-normal">
              {row.name}
            </th>
            <td className="text-right font-mono">
              <span className="sr-only">{t('insights.count')} </span>
              {row.count}
            </td>
            <td className="text-right font-mono">{row.amount === undefined ? '' : money(row.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
