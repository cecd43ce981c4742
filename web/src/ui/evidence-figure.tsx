import { useWords } from '../i18n/use-words.js'

const LINES = [56, 76, 96, 136, 156, 176, 196]

/** What we do, as a drawing: a line of a bill, its place in blue, and the sum that was asked why. */
export function EvidenceFigure({ className }: { className?: string }) {
  const { t } = useWords()
  return (
    <figure className={className}>
      <svg viewBox="0 0 420 260" className="block w-full max-w-lg" aria-hidden="true">
        <path d="M20 12h190v236H20z" className="fill-surface stroke-rule" strokeWidth="1" />
        <path d="M36 30h90" className="stroke-ink" strokeWidth="7" />
        {LINES.map((y) => (
          <g key={y} className="stroke-soft" strokeWidth="3" opacity="0.45">
            <path d={`M36 ${y}h${60 + (y % 37)}`} />
            <path d="M168 0h26" transform={`translate(0 ${y})`} />
          </g>
        ))}
        <path d="M36 116h96M160 116h34" className="stroke-ink" strokeWidth="3.5" />
        <path d="M36 222h158M36 226h158" className="stroke-green" strokeWidth="1" />
        <path d="M146 212h48" className="stroke-ink" strokeWidth="6" />
        <rect
          x="29"
          y="105"
          width="172"
          height="22"
          className="fill-blue stroke-blue"
          fillOpacity="0.14"
          strokeWidth="1.5"
        />
        <path d="M201 116h46" className="fill-none stroke-blue" strokeWidth="1.5" />
        <circle cx="247" cy="116" r="3" className="fill-blue" />
        <g className="font-mono" fontSize="17">
          <text x="408" y="94" textAnchor="end" className="fill-soft" fontSize="13">
            {t('session.figureShould')}
          </text>
          <text x="408" y="122" textAnchor="end" className="fill-ink">
            Rp 252.000
          </text>
          <path d="M262 132h146" className="stroke-rule" strokeWidth="1" />
          <text x="408" y="156" textAnchor="end" className="fill-brick" fontSize="15">
            282.000
          </text>
          <text x="262" y="156" className="fill-soft" fontSize="13">
            {t('session.figureBilled')}
          </text>
          <text x="408" y="182" textAnchor="end" className="fill-saffron" fontSize="15">
            + 30.000
          </text>
          <path d="M330 190h78M330 193.5h78" className="stroke-saffron" strokeWidth="1" />
        </g>
      </svg>
      <figcaption className="ms-6 mt-4 max-w-sm text-soft">{t('session.story')}</figcaption>
    </figure>
  )
}
