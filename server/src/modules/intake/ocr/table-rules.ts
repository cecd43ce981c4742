import { brightness, inkAndPaper, type Raster } from './raster.js'

/** Share of a column's pixels that must be dark: letters leave margins above and below, a table's rules do not. */
const FULL_HEIGHT = 0.96
/** Rules are thin: at most this share of the line's height. */
const MAX_WIDTH = 0.17
/** How much darker than paper a rule is at least, of 255 and of the way from paper to ink. */
const MIN_CONTRAST = 40
const CONTRAST_SHARE = 0.5
/** Pixels beside a rule that its blur still darkens. */
const BLUR = 1

/** Takes the upright rules of a table out of a line's crop: they would be read as 1, I or a bracket. */
export function eraseRules(crop: Raster): Raster {
  const isRule = ruleColumns(crop)
  let out: Raster | null = null
  for (let from = 0; from < crop.width; from++) {
    if (!isRule[from]) continue
    let to = from
    while (to + 1 < crop.width && isRule[to + 1]) to++
    if (to - from + 1 <= MAX_WIDTH * crop.height) {
      out ??= { ...crop, data: crop.data.slice() }
      paintOver(out, Math.max(0, from - BLUR), Math.min(crop.width - 1, to + BLUR))
    }
    from = to
  }
  return out ?? crop
}

function ruleColumns(crop: Raster): Uint8Array {
  const grey = brightness(crop)
  const { ink, paper } = inkAndPaper(grey)
  const limit = paper - Math.max(MIN_CONTRAST, CONTRAST_SHARE * (paper - ink))
  const columns = new Uint8Array(crop.width)
  for (let x = 0; x < crop.width; x++) {
    let dark = 0
    for (let y = 0; y < crop.height; y++) if (grey[y * crop.width + x]! < limit) dark++
    columns[x] = dark >= FULL_HEIGHT * crop.height ? 1 : 0
  }
  return columns
}

/** Fills columns with the lighter of the pixels beside them, row by row. */
function paintOver(crop: Raster, from: number, to: number): void {
  const { data, width, height } = crop
  for (let y = 0; y < height; y++) {
    const left = (y * width + Math.max(0, from - 1)) * 3
    const right = (y * width + Math.min(width - 1, to + 1)) * 3
    const source = from > 0 && (to + 1 >= width || data[left + 1]! >= data[right + 1]!) ? left : right
    for (let x = from; x <= to; x++) data.copyWithin((y * width + x) * 3, source, source + 3)
  }
}
