import type { PeerDistribution } from '@periksa/server/risk/schema'
import { useWords } from '../../i18n/use-words.js'
import { money, percent } from '../../lib/formats.js'
import { Part } from '../../ui/part.js'

const WIDTH = 720
const HEIGHT = 120
const FLOOR = 92
const MINOR = 100

/** Words stay within the drawing at its edges. */
const anchorAt = (at: number): 'start' | 'middle' | 'end' => (at < 60 ? 'start' : at > WIDTH - 60 ? 'end' : 'middle')

/** What comparable claims cost, on a scale of equal ratios, with this claim in it. */
export function PeerStrip({ peers }: { peers: PeerDistribution }) {
  const { t, language } = useWords()
  const { bins, median, p90, amount, n, level, below } = peers
  const whole = (value: number): string => money(Math.round(value) * MINOR)
  const first = bins[0]
  const last = bins.at(-1)
  if (!first || !last || level === null || median === null || p90 === null) {
    return (
      <Part title={t('copilot.peers')}>
        <p className="text-small text-soft">{t('copilot.noPeers', { n })}</p>
      </Part>
    )
  }
  const [low, high] = [Math.log(first.from), Math.log(last.to)]
  const x = (value: number): number =>
    Math.min(WIDTH - 1, Math.max(1, ((Math.log(Math.max(value, 1)) - low) / (high - low || 1)) * WIDTH))
  const most = Math.max(...bins.map(({ count }) => count), 1)
  const words = t('copilot.peersAre', {
    n,
    level: t(`copilot.level.${level}`),
    amount: whole(amount),
    below: below === null ? '–' : percent(below, language),
    median: whole(median),
    p90: whole(p90),
  })
  return (
    <Part title={t('copilot.peers')} aside={`n = ${n.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')}`}>
      <svg viewBox={`-8 -6 ${WIDTH + 16} ${HEIGHT + 8}`} className="w-full" role="img" aria-label={words}>
        {bins.map(({ from, to, count }) => (
          <rect
            key={from}
            x={x(from)}
            width={Math.max(x(to) - x(from) - 1, 1)}
            y={FLOOR - (count / most) * (FLOOR - 14)}
            height={(count / most) * (FLOOR - 14)}
            fill="var(--rule)"
          />
        ))}
        <line x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} stroke="var(--soft)" />
        {[
          { at: median, label: t('copilot.middle'), y: FLOOR + 14 },
          // On a line of its own: the two often stand close together.
          { at: p90, label: 'P90', y: 6 },
        ].map(({ at, label, y }) => (
          <g key={label}>
            <line x1={x(at)} x2={x(at)} y1="10" y2={FLOOR} stroke="var(--soft)" strokeDasharray="3 3" />
            <text x={x(at)} y={y} textAnchor={anchorAt(x(at))} fontSize="12" fill="var(--soft)">
              {label}
            </text>
          </g>
        ))}
        <line x1={x(amount)} x2={x(amount)} y1="10" y2={FLOOR} stroke="var(--blue)" strokeWidth="3" />
        <circle cx={x(amount)} cy="10" r="5" fill="var(--blue)" />
        <text x={x(amount)} y={HEIGHT - 2} textAnchor={anchorAt(x(amount))} fontSize="12" fill="var(--blue)">
          {t('copilot.thisClaim')}
        </text>
      </svg>
      <p className="text-small">{words}</p>
    </Part>
  )
}
