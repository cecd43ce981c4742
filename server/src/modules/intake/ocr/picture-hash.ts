import type { Raster } from './raster.js'

/** The part of a picture that is looked at, in its pixels. */
export type Area = { x: number; y: number; width: number; height: number }

const COLUMNS = 9
const ROWS = 8
/** Share of the whole span of brightness below which two cells count as alike: blank paper is even but for noise. */
const CLEAR_STEP = 0.02

/**
 * Perceptual hash of a part of a picture: 64 bits as 16 hexadecimal digits, one bit for each pair of neighbouring cells
 * of a 9 x 8 grid, set where the brightness clearly rises to the right ("dHash"). The same picture at another size, compression
 * or brightness differs in few bits.
 */
export function pictureHash(raster: Raster, area: Area): string {
  const cells = cellsOf(raster, area)
  const least = CLEAR_STEP * (Math.max(...cells) - Math.min(...cells))
  let hash = ''
  for (let row = 0; row < ROWS; row++) {
    let bits = 0
    for (let column = 0; column + 1 < COLUMNS; column++) {
      const at = row * COLUMNS + column
      bits = bits * 2 + (cells[at + 1]! > cells[at]! + least ? 1 : 0)
    }
    hash += bits.toString(16).padStart(2, '0')
  }
  return hash
}

/** Mean brightness of each cell of the grid, row by row. Every pixel counts: noise evens out, and so does the size. */
function cellsOf({ data, width, height }: Raster, area: Area): Float64Array {
  const left = Math.max(0, Math.floor(area.x))
  const top = Math.max(0, Math.floor(area.y))
  const right = Math.min(width, Math.ceil(area.x + area.width))
  const bottom = Math.min(height, Math.ceil(area.y + area.height))
  const sums = new Float64Array(COLUMNS * ROWS)
  const counts = new Float64Array(COLUMNS * ROWS)
  for (let y = top; y < bottom; y++) {
    const row = Math.floor(((y - top) * ROWS) / (bottom - top)) * COLUMNS
    for (let x = left; x < right; x++) {
      const cell = row + Math.floor(((x - left) * COLUMNS) / (right - left))
      const at = (y * width + x) * 3
      sums[cell]! += data[at]! * 3 + data[at + 1]! * 6 + data[at + 2]!
      counts[cell]!++
    }
  }
  return sums.map((sum, cell) => sum / Math.max(1, counts[cell]!))
}

/** The part of a page its words stand on: what lies around the paper is not the paper. The whole page where none are. */
export function writtenArea(page: { width: number; height: number }, words: readonly { box: Area }[]): Area {
  if (words.length === 0) return { x: 0, y: 0, width: page.width, height: page.height }
  const x = Math.min(...words.map(({ box }) => box.x))
  const y = Math.min(...words.map(({ box }) => box.y))
  return {
    x,
    y,
    width: Math.max(...words.map(({ box }) => box.x + box.width)) - x,
    height: Math.max(...words.map(({ box }) => box.y + box.height)) - y,
  }
}
