import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { useWords } from '../../i18n/use-words.js'
import { ChartFrame, type Row } from './chart-frame.js'

const ROW_HEIGHT = 28
const LONGEST_NAME = 26
const MOST_BARS = 10

type Props = { title: string; heading: string; rows: Row[] }

/** Counts as bars with their figures at the end; no legend, no axis to read across to. */
export function BarsAcross({ title, heading, rows }: Props) {
  const { t } = useWords()
  const shown = rows.slice(0, MOST_BARS)
  return (
    <ChartFrame {...{ title, heading, rows }}>
      <ResponsiveContainer width="100%" height={shown.length * ROW_HEIGHT + 8}>
        <BarChart
          data={shown}
          layout="vertical"
          margin={{ top: 4, right: 48, bottom: 4, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide />
          <YAxis
            type="category"
            dataKey="name"
            width={190}
            interval={0}
            tickLine={false}
            axisLine={{ stroke: 'var(--soft)' }}
            tick={<NameTick />}
          />
          <Bar dataKey="count" fill="var(--green)" barSize={14} isAnimationActive={false}>
            <LabelList dataKey="count" position="right" fill="var(--ink)" fontSize={13} className="font-mono" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
      {rows.length > shown.length && (
        <p className="text-small text-soft">{t('insights.others', { count: rows.length - shown.length })}</p>
      )}
    </ChartFrame>
  )
}

type TickProps = { x?: number; y?: number; payload?: { value: string } }

/** A name on one line, cut where it is too long; the table has it whole. */
function NameTick({ x = 0, y = 0, payload }: TickProps) {
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="end" fill="var(--ink)" fontSize={13}>
      {shortened(payload?.value ?? '')}
    </text>
  )
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name
}
