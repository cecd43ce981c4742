import { type InferenceSession, Tensor } from 'onnxruntime-node'
import type { Alphabet } from '../../ocr/alphabet.js'
import { decodeLine, type LineChar } from '../../ocr/decode-line.js'
import type { Raster } from '../../ocr/raster.js'

/** Height of the crops the recogniser reads, pixels. */
export const LINE_HEIGHT = 48
/** Lines recognised with less confidence than this are noise, or a script the recogniser does not know. */
export const MIN_CONFIDENCE = 0.5
const WIDTH_STEP = 8
const MIN_WIDTH = 48

/** A line as recognised; `stepWidth` is how many crop pixels one output step covers. */
export type RecognisedLine = { chars: LineChar[]; stepWidth: number }

/** Reads crops of text lines one by one: on one thread a batch saves nothing, and padding and memory would be spent. */
export async function recogniseLines(
  recogniser: InferenceSession,
  alphabet: Alphabet,
  crops: readonly Raster[],
): Promise<RecognisedLine[]> {
  const lines: RecognisedLine[] = []
  for (const crop of crops) {
    const width = Math.max(MIN_WIDTH, Math.ceil(crop.width / WIDTH_STEP) * WIDTH_STEP)
    const input = new Tensor('float32', pixelsOf(crop, width), [1, 3, LINE_HEIGHT, width])
    const output = (await recogniser.run({ [recogniser.inputNames[0]!]: input }))[recogniser.outputNames[0]!]!
    const [, steps, classes] = output.dims as [number, number, number]
    const scores = { values: output.data as Float32Array, offset: 0, steps, classes }
    lines.push({ chars: decodeLine(scores, alphabet), stepWidth: width / steps })
    output.dispose()
  }
  return lines
}

/** Planes blue, green, red, from -1 to 1; what lies right of the crop is 0. */
function pixelsOf(crop: Raster, width: number): Float32Array {
  const plane = width * LINE_HEIGHT
  const out = new Float32Array(3 * plane)
  for (let channel = 0; channel < 3; channel++) {
    for (let y = 0; y < LINE_HEIGHT; y++) {
      let from = y * crop.width * 3 + 2 - channel
      const to = channel * plane + y * width
      for (let x = 0; x < crop.width; x++, from += 3) out[to + x] = crop.data[from]! / 127.5 - 1
    }
  }
  return out
}
