import clsx from 'clsx'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/use-words.js'
import { boxInView, type SheetBox, type Turn, turned } from './sheet-box.js'
import { type ImageSize, useImageSize } from './use-image-size.js'

type Props = {
  /** Address of the upright page image. */
  source: string
  boxes: SheetBox[]
  lit: string | null
  onLight(name: string | null): void
  /** What stands here when there is no picture of the page. */
  missing?: ReactNode
  /** Which page this is of how many; the buttons stand with the others. */
  pages?: { page: number; of: number; onPage(page: number): void }
  className?: string
}

const CLOSEST = 4

/** A page of the document with its evidence: image and boxes are one drawing in the image's own pixels. */
export function PageSheet({ source, boxes, lit, onLight, pages, className, missing }: Props) {
  const { t } = useWords()
  const size = useImageSize(source)
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState<Turn>(0)
  if (size === 'missing') return missing ?? <p className="p-4 text-soft">{t('intake.noImage')}</p>
  return (
    <div className={clsx('flex min-h-0 flex-col', className)}>
      <div className="no-print flex flex-wrap items-center gap-x-1 border border-b-0 border-rule bg-surface px-1 text-small">
        {pages && pages.of > 1 && <PageButtons {...pages} />}
        <Tool label={t('intake.zoomOut')} disabled={zoom <= 1} onClick={() => setZoom(Math.max(1, zoom / 1.4))}>
          −
        </Tool>
        <span className="figures w-12 text-center font-mono">{Math.round(zoom * 100)}%</span>
        <Tool
          label={t('intake.zoomIn')}
          disabled={zoom >= CLOSEST}
          onClick={() => setZoom(Math.min(CLOSEST, zoom * 1.4))}
        >
          +
        </Tool>
        <button type="button" className="min-h-9 px-2 hover:underline" onClick={() => setZoom(1)}>
          {t('intake.fit')}
        </button>
        <button
          type="button"
          className="ms-auto min-h-9 px-2 hover:underline"
          onClick={() => setTurn(((turn + 90) % 360) as Turn)}
        >
          {t('intake.turn')}
        </button>
      </div>
      {size === 'loading' ? (
        <div className="works aspect-[5/7] border border-rule bg-surface" />
      ) : (
        <Drawing {...{ source, boxes, lit, onLight, size, zoom, turn }} />
      )}
    </div>
  )
}

function Tool({ label, ...rest }: { label: string; disabled: boolean; onClick(): void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="size-9 font-mono text-body hover:bg-green-wash disabled:opacity-40"
      {...rest}
    />
  )
}

function PageButtons({ page, of, onPage }: NonNullable<Props['pages']>) {
  const { t } = useWords()
  return (
    <fieldset className="flex" aria-label={t('intake.pages')}>
      {Array.from({ length: of }, (_, index) => index + 1).map((one) => (
        <button
          key={one}
          type="button"
          aria-label={t('intake.pageNumber', { page: one })}
          aria-current={one === page ? 'page' : undefined}
          className={clsx(
            'size-9 font-mono',
            one === page ? 'bg-green-wash font-semibold' : 'text-soft hover:text-ink',
          )}
          onClick={() => onPage(one)}
        >
          {one}
        </button>
      ))}
    </fieldset>
  )
}

type DrawingProps = Pick<Props, 'source' | 'boxes' | 'lit' | 'onLight'> & { size: ImageSize; zoom: number; turn: Turn }

function Drawing({ source, boxes, lit, onLight, size, zoom, turn }: DrawingProps) {
  const { t } = useWords()
  const frame = useRef<HTMLElement>(null)
  const isOwnLight = useRef(false)
  const lying = turned(size, turn)
  useEffect(() => {
    // What is lit from a field is brought into view; what the pointer is on already is.
    if (lit && !isOwnLight.current) bringIntoView(frame.current, lit)
  }, [lit])
  const light = (name: string | null): void => {
    isOwnLight.current = name !== null
    onLight(name)
  }
  return (
    <section
      ref={frame}
      aria-label={t('intake.document')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 overflow-auto border border-rule bg-desk"
    >
      <svg
        viewBox={`0 0 ${lying.width} ${lying.height}`}
        role="img"
        aria-label={t('intake.document')}
        className="block"
        style={{ width: `${zoom * 100}%` }}
      >
        <g transform={lying.transform}>
          <image href={source} width={size.width} height={size.height} className="page-image" />
          {boxes.map((box) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the same evidence is reached by keyboard through its field
            <rect
              key={box.name}
              data-box={box.name}
              {...boxInView(box, size)}
              className="goes fill-blue stroke-blue"
              fillOpacity={lit === box.name ? 0.2 : 0.015}
              strokeWidth={Math.max(1.5, size.width / (lit === box.name ? 360 : 800))}
              strokeOpacity={lit === box.name ? 1 : 0.3}
              onMouseEnter={() => light(box.name)}
              onMouseLeave={() => light(null)}
            />
          ))}
        </g>
      </svg>
    </section>
  )
}

/** Scrolls the frame only, never the page around it. */
function bringIntoView(frame: HTMLElement | null, name: string): void {
  const box = frame?.querySelector(`[data-box="${CSS.escape(name)}"]`)
  if (!frame || !box) return
  const [outer, inner] = [frame.getBoundingClientRect(), box.getBoundingClientRect()]
  const isSeen = inner.top >= outer.top && inner.bottom <= outer.bottom
  if (!isSeen) frame.scrollTop += inner.top - outer.top - outer.height / 3
  if (inner.left < outer.left || inner.right > outer.right)
    frame.scrollLeft += inner.left - outer.left - outer.width / 4
}
