import { Bar, BarChart, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { ChartFrame, type Row } from './chart-frame.js'

type Props = {
  title: string
  heading: string
  rows: (Row & { isLow?: boolean })[]
  /** Every column has its figure; else only the highest has. */
  labelsAll?: boolean
  tickEvery?: number
}

/** Counts along a line of days or scores; what is low is in saffron. */
export function Columns({ title, heading, rows, labelsAll = false, tickEvery = 0 }: Props) {
  const highest = Math.max(0, ...rows.map((row) => row.count))
  const first = rows.findIndex((row) => row.count === highest)
  const labelled = rows.map((row, index) => ({
    ...row,
    label: row.count > 0 && (labelsAll || index === first) ? row.count : '',
  }))
  return (
    <ChartFrame {...{ title, heading, rows }}>
      <ResponsiveContainer width="100%" height={208}>
        <BarChart
          data={labelled}
          margin={{ top: 20, right: 4, bottom: 0, left: 4 }}
          barCategoryGap={labelsAll ? 4 : '15%'}
          accessibilityLayer={false}
        >
          <XAxis
            dataKey="name"
            interval={tickEvery}
            tickLine={false}
            axisLine={{ stroke: 'var(--soft)' }}
            tick={{ fill: 'var(--soft)', fontSize: 13 }}
          />
          <YAxis hide domain={[0, 'dataMax']} />
          <Bar dataKey="count" fill="var(--green)" maxBarSize={56} minPointSize={1} isAnimationActive={false}>
            {labelled.map((row) => (
              <Cell key={row.name} fill={row.isLow ? 'var(--amber)' : 'var(--green)'} />
            ))}
            <LabelList dataKey="label" position="top" fill="var(--ink)" fontSize={13} className="font-mono" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  )
}
