import { boxInView, cropAround, type SheetBox } from './sheet-box.js'
import { useImageSize } from './use-image-size.js'

/** The place itself, cut from the page and framed in the blue of evidence: where there is no room for the whole page. */
export function PageCrop({ source, box, label }: { source: string; box: SheetBox; label: string }) {
  const size = useImageSize(source)
  if (typeof size === 'string') return null
  const crop = cropAround(box, size)
  return (
    <svg
      viewBox={`${crop.x} ${crop.y} ${crop.width} ${crop.height}`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={label}
      className="appears mt-1 block max-h-20 w-full border border-blue bg-surface"
    >
      <image href={source} width={size.width} height={size.height} />
      <rect
        {...boxInView(box, size)}
        className="fill-blue stroke-blue"
        fillOpacity="0.14"
        strokeWidth={crop.height / 40}
      />
    </svg>
  )
}
