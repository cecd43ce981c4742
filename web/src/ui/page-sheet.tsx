import clsx from 'clsx'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.js'
import { Button } from './button.js'
import { boxInView, type SheetBox } from './sheet-box.js'

type Props = {
  /** Address of the upright page image. */
  source: string
  boxes: SheetBox[]
  lit: string | null
  onLight(name: string | null): void
}

type Size = { width: number; height: number }

/** A page of the document with its evidence: boxes stand in the image's own pixels and scale with it. */
export function PageSheet({ source, boxes, lit, onLight }: Props) {
  const { t } = useWords()
  const [size, setSize] = useState<Size | null>(null)
  const [missing, setMissing] = useState(false)
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState(0)
  if (missing) return <p className="p-4 text-soft">{t('intake.noImage')}</p>
  return (
    <div className="flex min-h-0 flex-col gap-2">
      <div className="no-print flex gap-2">
        <Button onClick={() => setZoom(Math.min(4, zoom * 1.4))}>{t('intake.zoomIn')}</Button>
        <Button onClick={() => setZoom(Math.max(1, zoom / 1.4))}>{t('intake.zoomOut')}</Button>
        <Button onClick={() => setTurn((turn + 90) % 360)}>{t('intake.turn')}</Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="overflow-auto border border-rule bg-surface" aria-label={t('intake.document')} tabIndex={0}>
        <div
          className="goes relative origin-center"
          style={{ width: `${zoom * 100}%`, transform: `rotate(${turn}deg)` }}
        >
          <img
            src={source}
            alt={t('intake.document')}
            className="block w-full"
            onLoad={({ currentTarget }) =>
              setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
            }
            onError={() => setMissing(true)}
          />
          {size && <Boxes size={size} boxes={boxes} lit={lit} onLight={onLight} />}
        </div>
      </section>
    </div>
  )
}

function Boxes({ size, boxes, lit, onLight }: Pick<Props, 'boxes' | 'lit' | 'onLight'> & { size: Size }) {
  return (
    <svg className="absolute inset-0 h-full w-full" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {boxes.map((box) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the same evidence is reached by keyboard through its field
        <rect
          key={box.name}
          {...boxInView(box, size)}
          className={clsx(
            'goes fill-blue stroke-blue',
            lit === box.name ? 'fill-opacity-25' : 'fill-opacity-0 stroke-opacity-40 hover:fill-opacity-15',
          )}
          fillOpacity={lit === box.name ? 0.22 : 0.02}
          strokeWidth={Math.max(2, size.width / (lit === box.name ? 320 : 640))}
          strokeOpacity={lit === box.name ? 1 : 0.35}
          onMouseEnter={() => onLight(box.name)}
          onMouseLeave={() => onLight(null)}
        />
      ))}
    </svg>
  )
}
