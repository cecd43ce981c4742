import { type InferenceSession, Tensor } from 'onnxruntime-node'
import sharp from 'sharp'
import type { Raster } from '../../ocr/raster.js'
import type { RotatedBox } from '../../ocr/rotated-box.js'
import { textRegions } from '../../ocr/text-regions.js'

/** Pixels the detector is shown: enough for 8 point print on A4, few enough to stay quick. */
const DETECTOR_AREA = 1_100_000
const MAX_SIDE = 2_560
/** Small pictures are enlarged at most this much. */
const MAX_ENLARGE = 1.5
const STEP = 32
/** Most pixels shown to the detector at once, and the rows that neighbouring strips share. */
const STRIP_AREA = 400_000
const OVERLAP = 32
const MEAN = [0.485, 0.456, 0.406] as const
const DEVIATION = [0.229, 0.224, 0.225] as const

/** Finds the runs of text of a page, in page pixels, in no particular order. */
export async function detectText(detector: InferenceSession, page: Raster): Promise<RotatedBox[]> {
  const { width, height } = detectorSize(page)
  const shown = await sharp(page.data, { raw: { width: page.width, height: page.height, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: width < page.width ? 'linear' : 'cubic' })
    .raw()
    .toBuffer()
  const values = new Float32Array(width * height)
  for (const strip of stripsOf(width, height)) await mapStrip(detector, { shown, width, strip, values })
  const sx = page.width / width
  const sy = page.height / height
  return textRegions({ values, width, height }).map((box) => ({
    ...box,
    cx: box.cx * sx,
    cy: box.cy * sy,
    width: box.width * sx,
    height: box.height * sy,
  }))
}

/** Rows `from` to `to` are wanted; `top` to `bottom` are shown, so that text at the seam is seen whole. */
type Strip = { top: number; from: number; to: number; bottom: number }

/** Cuts the picture into strips of like height: the detector's working memory grows with what it sees at once. */
function stripsOf(width: number, height: number): Strip[] {
  const count = Math.ceil((width * height) / STRIP_AREA)
  const rows = Math.ceil(height / count / STEP) * STEP
  const strips: Strip[] = []
  for (let from = 0; from < height; from += rows) {
    const to = Math.min(height, from + rows)
    strips.push({ from, to, top: Math.max(0, from - OVERLAP), bottom: Math.min(height, to + OVERLAP) })
  }
  return strips
}

type StripJob = { shown: Uint8Array; width: number; strip: Strip; values: Float32Array }

/** Runs the detector on a strip and writes its part of the map. */
async function mapStrip(detector: InferenceSession, { shown, width, strip, values }: StripJob): Promise<void> {
  const { top, from, to, bottom } = strip
  const pixels = normalised(shown.subarray(top * width * 3, bottom * width * 3))
  const input = new Tensor('float32', pixels, [1, 3, bottom - top, width])
  const output = (await detector.run({ [detector.inputNames[0]!]: input }))[detector.outputNames[0]!]!
  values.set((output.data as Float32Array).subarray((from - top) * width, (to - top) * width), from * width)
  output.dispose()
}

function detectorSize(page: Raster): { width: number; height: number } {
  const byArea = Math.sqrt(DETECTOR_AREA / (page.width * page.height))
  const scale = Math.min(byArea, MAX_ENLARGE, MAX_SIDE / Math.max(page.width, page.height))
  const fit = (side: number) => Math.max(STEP, Math.round((side * scale) / STEP) * STEP)
  return { width: fit(page.width), height: fit(page.height) }
}

/** Planes blue, green, red, each centred as the model was trained. */
function normalised(pixels: Uint8Array): Float32Array {
  const count = pixels.length / 3
  const out = new Float32Array(pixels.length)
  for (let channel = 0; channel < 3; channel++) {
    const scale = 1 / 255 / DEVIATION[channel]!
    const shift = MEAN[channel]! / DEVIATION[channel]!
    const offset = channel * count
    for (let i = 0, j = 2 - channel; i < count; i++, j += 3) out[offset + i] = pixels[j]! * scale - shift
  }
  return out
}
