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
const MEAN = [0.485, 0.456, 0.406] as const
const DEVIATION = [0.229, 0.224, 0.225] as const

/** Finds the runs of text of a page, in page pixels, in no particular order. */
export async function detectText(detector: InferenceSession, page: Raster): Promise<RotatedBox[]> {
  const { width, height } = detectorSize(page)
  const shown = await sharp(page.data, { raw: { width: page.width, height: page.height, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: width < page.width ? 'linear' : 'cubic' })
    .raw()
    .toBuffer()
  const input = new Tensor('float32', normalised(shown), [1, 3, height, width])
  const output = await detector.run({ [detector.inputNames[0]!]: input })
  const values = output[detector.outputNames[0]!]!.data as Float32Array
  const sx = page.width / width
  const sy = page.height / height
  const regions = textRegions({ values, width, height })
  output[detector.outputNames[0]!]!.dispose()
  return regions.map((box) => ({
    ...box,
    cx: box.cx * sx,
    cy: box.cy * sy,
    width: box.width * sx,
    height: box.height * sy,
  }))
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
