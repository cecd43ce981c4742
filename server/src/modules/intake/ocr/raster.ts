import type { RotatedBox } from './rotated-box.js'

/** An uncompressed picture, three bytes (red, green, blue) a pixel, row by row. */
export type Raster = { data: Uint8Array; width: number; height: number }

/** Widths below this carry no letter. */
const MIN_CROP_WIDTH = 16

/** The picture turned clockwise by quarter turns. */
export function turnRaster(raster: Raster, quarters: number): Raster {
  const turns = ((quarters % 4) + 4) % 4
  if (turns === 0) return raster
  const { data, width, height } = raster
  const swap = turns % 2 === 1
  const out = { data: new Uint8Array(data.length), width: swap ? height : width, height: swap ? width : height }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const nx = turns === 1 ? height - 1 - y : turns === 2 ? width - 1 - x : y
      const ny = turns === 1 ? x : turns === 2 ? height - 1 - y : width - 1 - x
      const from = (y * width + x) * 3
      const to = (ny * out.width + nx) * 3
      out.data[to] = data[from]!
      out.data[to + 1] = data[from + 1]!
      out.data[to + 2] = data[from + 2]!
    }
  }
  return out
}

/** Crops are made this much narrower than true: letters stay as legible, and there is less to read. */
export const NARROWING = 0.85

/** Width of the crop a box gives at a line height. */
export function cropWidth(box: RotatedBox, height: number, narrowing = NARROWING): number {
  return Math.max(MIN_CROP_WIDTH, Math.round((box.width / box.height) * height * narrowing))
}

/** Cuts a tilted box out of a picture, levelled and scaled to `height` pixels. */
export function cropBox(raster: Raster, box: RotatedBox, height: number): Raster {
  return cropTo(raster, box, { width: cropWidth(box, height), height })
}

/** The same to a width of one's own choosing, pixels. */
export function cropTo(raster: Raster, box: RotatedBox, { width, height }: { width: number; height: number }): Raster {
  const out: Raster = { data: new Uint8Array(width * height * 3), width, height }
  // More than one sample a pixel when shrinking: a single bilinear sample would skip thin strokes.
  const taps = Math.max(1, Math.round(box.height / height))
  const cos = Math.cos(box.angle)
  const sin = Math.sin(box.angle)
  const sample = new Float64Array(3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sample.fill(0)
      for (let k = 0; k < taps * taps; k++) {
        const u = ((x + ((k % taps) + 0.5) / taps) / width - 0.5) * box.width
        const v = ((y + (((k / taps) | 0) + 0.5) / taps) / height - 0.5) * box.height
        addSample(raster, { x: box.cx + u * cos - v * sin - 0.5, y: box.cy + u * sin + v * cos - 0.5 }, sample)
      }
      const to = (y * width + x) * 3
      const share = 1 / (taps * taps)
      out.data[to] = sample[0]! * share + 0.5
      out.data[to + 1] = sample[1]! * share + 0.5
      out.data[to + 2] = sample[2]! * share + 0.5
    }
  }
  return out
}

/** Adds the bilinear value at a point (pixel centres at whole numbers; the edge repeats outside) to `sum`. */
export function addSample(raster: Raster, at: { x: number; y: number }, sum: Float64Array): void {
  const { data, width, height } = raster
  const x = Math.max(0, Math.min(at.x, width - 1))
  const y = Math.max(0, Math.min(at.y, height - 1))
  const x0 = x | 0
  const y0 = y | 0
  const fx = x - x0
  const fy = y - y0
  const right = x0 + 1 < width ? 3 : 0
  const below = y0 + 1 < height ? width * 3 : 0
  const i = (y0 * width + x0) * 3
  const a = (1 - fx) * (1 - fy)
  const b = fx * (1 - fy)
  const c = (1 - fx) * fy
  const d = fx * fy
  for (let k = 0; k < 3; k++) {
    const j = i + k
    sum[k]! += data[j]! * a + data[j + right]! * b + data[j + below]! * c + data[j + below + right]! * d
  }
}

/** Brightness 0 to 255 of each pixel. */
export function brightness(raster: Raster): Uint8Array {
  const out = new Uint8Array(raster.width * raster.height)
  for (let i = 0, j = 0; i < out.length; i++, j += 3) {
    out[i] = (raster.data[j]! * 3 + raster.data[j + 1]! * 6 + raster.data[j + 2]!) / 10
  }
  return out
}

/** Brightness of a crop of one line with light writing on a dark ground turned round: writing is always the darker. */
export function writingBrightness(raster: Raster): Uint8Array {
  const grey = brightness(raster)
  const counts = countsOf(grey)
  const at = (share: number) => valueAt(counts, Math.floor(share * (grey.length - 1)))
  const ground = at(0.5)
  return at(0.97) - ground > ground - at(0.03) ? grey.map((value) => 255 - value) : grey
}

/** Brightness (0 to 255) of ink and of paper in a crop of dark writing on light ground. */
export function inkAndPaper(grey: Uint8Array): { ink: number; paper: number } {
  const counts = countsOf(grey)
  const below = (share: number) => valueAt(counts, share * grey.length)
  return { ink: below(0.03), paper: below(0.6) }
}

/** How many pixels there are of each brightness. */
function countsOf(grey: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256)
  for (let i = 0; i < grey.length; i++) counts[grey[i]!]!++
  return counts
}

/** The brightness that more than `rank` pixels do not exceed; 255 where there are no more. */
function valueAt(counts: Uint32Array, rank: number): number {
  let passed = 0
  for (let value = 0; value < 256; value++) {
    passed += counts[value]!
    if (passed > rank) return value
  }
  return 255
}
