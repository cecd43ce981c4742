import { useWords } from '../../../i18n/use-words.js'
import { day, shortDay } from '../../../lib/formats.js'
import { layLanes } from './lanes.js'
import type { MemberClaim } from './profile-shapes.js'

const WIDTH = 760
const LEFT = 96
const ROW = 26
const HEAD = 22
const LETTER = 6
const DAY = 86_400_000

const dayOf = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / DAY

type Props = { claims: readonly MemberClaim[]; from: string; until: string; here: string | null }

/** The claims of one member on an axis of days, a lane for each hospital; marked ones are in saffron, this one in blue. */
export function Timeline({ claims, from, until, here }: Props) {
  const { t, language } = useWords()
  const lanes = layLanes(claims)
  const byId = new Map(claims.map((one) => [one.claim_id, one]))
  const [first, last] = [dayOf(from), Math.max(dayOf(until), dayOf(from) + 1)]
  const x = (text: string): number => LEFT + ((dayOf(text) - first) / (last - first)) * (WIDTH - LEFT - 12)
  const placed = lanes.flatMap(({ facility, rows }) =>
    rows.map((ids, n) => ({ facility: n === 0 ? facility : '', ids })),
  )
  const height = HEAD + placed.length * ROW + 8
  const ticks = Array.from({ length: 5 }, (_, n) => new Date((first + ((last - first) * n) / 4) * DAY).toISOString())
  const words = t('riskPages.timelineIs', {
    claims: claims.length,
    facilities: lanes.length,
    from: day(from, language),
    until: day(until, language),
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('riskPages.timeline')} tabIndex={0}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className="w-full min-w-[42rem] max-w-5xl" role="img" aria-label={words}>
        {ticks.map((tick, n) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={HEAD - 4} y2={height} stroke="var(--rule)" />
            <text
              x={x(tick)}
              y={12}
              fontSize="12"
              textAnchor={n === 4 ? 'end' : n === 0 ? 'start' : 'middle'}
              fill="var(--soft)"
            >
              {shortDay(tick, language)}
            </text>
          </g>
        ))}
        {placed.map(({ facility, ids }, row) => (
          <g key={ids[0]} transform={`translate(0 ${HEAD + row * ROW})`}>
            <text x={0} y={16} fontSize="12" fill="var(--soft)">
              {facility}
            </text>
            {ids
              .flatMap((id) => byId.get(id) ?? [])
              .map((one, n, row) => (
                <Stretch
                  key={one.claim_id}
                  one={one}
                  isHere={one.claim_id === here}
                  x={x}
                  until={row[n + 1] ? x(row[n + 1]?.admit_dt ?? until) : WIDTH}
                />
              ))}
          </g>
        ))}
      </svg>
    </section>
  )
}

type StretchProps = {
  one: MemberClaim
  isHere: boolean
  x(day: string): number
  /** Where the next claim of the row begins: a word that would reach it is left to the table. */
  until: number
}

function Stretch({ one, isHere, x, until }: StretchProps) {
  const { t } = useWords()
  const [start, end] = [x(one.admit_dt), x(one.discharge_dt)]
  const kinds = [...new Set(one.marks.map(({ kind }) => kind))]
  const colour = isHere ? 'var(--blue)' : kinds.length > 0 ? 'var(--saffron)' : 'var(--green)'
  // What came since the snapshot has an outline; the table says it in words.
  const outline = one.received_at === null ? {} : { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '3 2' }
  const label = kinds.map((kind) => t(`riskPages.short.${kind}`)).join(' ')
  return (
    <g>
      <title>{`${one.claim_id} ${one.dx_primary} ${label}`}</title>
      {one.service_type === 'RITL' ? (
        <rect x={start} y={6} width={Math.max(end - start, 4)} height={12} rx="2" fill={colour} {...outline} />
      ) : (
        <circle cx={start} cy={12} r="5" fill={colour} {...outline} />
      )}
      {label && Math.max(end, start + 5) + 4 + label.length * LETTER < until && (
        <text x={Math.max(end, start + 5) + 4} y={16} fontSize="11" fill={colour}>
          {label}
        </text>
      )}
    </g>
  )
}
