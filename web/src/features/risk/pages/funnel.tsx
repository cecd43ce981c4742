import { useWords } from '../../../i18n/use-words.js'
import { useFigures } from '../views/shown.js'
import { FUNNEL, funnelLimits } from './funnel-limits.js'

type Point = { facility_id: string; expected: number; ratio: number | null }

const WIDTH = 720
const HEIGHT = 240
const FLOOR = 206
const LEFT = 30
const STEPS = 60
/** Below so few expected events the approximation says nothing. */
const LEAST = 0.25

/** Hospitals by how many events were expected and how many times that came, with the limits of chance. */
export function Funnel({ points, here, title }: { points: readonly Point[]; here: string | null; title: string }) {
  const { t } = useWords()
  const { one } = useFigures()
  const shown = points.flatMap(({ ratio, ...point }) =>
    ratio === null || point.expected <= 0 ? [] : [{ ...point, ratio }],
  )
  if (shown.length < 3) return <p className="text-small text-soft">{t('riskPages.fewPoints')}</p>
  const most = Math.max(...shown.map(({ expected }) => expected), 5) * 1.05
  const top = Math.min(6, Math.max(2, ...shown.map(({ ratio }) => ratio)))
  // Equal steps of the square root: limits narrow with it, and small hospitals are many.
  const x = (expected: number): number => LEFT + Math.sqrt(expected / most) * (WIDTH - LEFT)
  const y = (ratio: number): number => FLOOR - (Math.min(ratio, top) / top) * (FLOOR - 8)
  const line = (z: number, side: 'low' | 'high'): string =>
    Array.from({ length: STEPS }, (_, n) => {
      const expected = LEAST + (n / (STEPS - 1)) ** 2 * (most - LEAST)
      return `${n === 0 ? 'M' : 'L'}${x(expected).toFixed(1)} ${y(funnelLimits(expected, z)[side]).toFixed(1)}`
    }).join(' ')
  const own = shown.find(({ facility_id }) => facility_id === here)
  const words = own
    ? t('riskPages.funnelHere', { title, ratio: one(own.ratio), expected: one(own.expected), count: shown.length })
    : t('riskPages.funnelIs', { title, count: shown.length })
  return (
    <figure className="grid gap-1">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="overflow-x-auto" aria-label={title} tabIndex={0}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          className="w-full min-w-[36rem] max-w-4xl"
          role="img"
          aria-label={words}
        >
          {FUNNEL.map((z, n) => (
            <g key={z} fill="none" stroke="var(--soft)" strokeDasharray={n === 0 ? '4 3' : undefined}>
              <path d={line(z, 'low')} />
              <path d={line(z, 'high')} />
            </g>
          ))}
          <line x1={LEFT} x2={WIDTH} y1={y(1)} y2={y(1)} stroke="var(--amber)" />
          <line x1={LEFT} x2={WIDTH} y1={FLOOR} y2={FLOOR} stroke="var(--soft)" />
          {[0, 1, top].map((tick) => (
            <text key={tick} x={LEFT - 6} y={y(tick) + 4} textAnchor="end" fontSize="12" fill="var(--soft)">
              {tick === top ? one(top) : tick}
            </text>
          ))}
          {/* A thousand hospitals are one path: dots of no length with round ends. */}
          <path
            d={shown.map((point) => `M${x(point.expected).toFixed(1)} ${y(point.ratio).toFixed(1)}h0`).join('')}
            stroke="var(--green)"
            strokeWidth="5"
            strokeLinecap="round"
            opacity="0.55"
          />
          {own && (
            <>
              <circle cx={x(own.expected)} cy={y(own.ratio)} r="6" fill="var(--blue)" />
              <text
                x={x(own.expected)}
                y={y(own.ratio) < 24 ? y(own.ratio) + 20 : y(own.ratio) - 10}
                textAnchor={x(own.expected) > WIDTH - 80 ? 'end' : 'middle'}
                fontSize="12"
                fill="var(--blue)"
              >
                {own.facility_id}
              </text>
            </>
          )}
          <text x={WIDTH} y={HEIGHT - 14} textAnchor="end" fontSize="12" fill="var(--soft)">
            {t('riskPages.expectedAxis', { most: one(Math.round(most)) })}
          </text>
        </svg>
      </section>
      <figcaption className="text-small text-soft">
        {words} {t('riskPages.funnelNote')}
      </figcaption>
    </figure>
  )
}
