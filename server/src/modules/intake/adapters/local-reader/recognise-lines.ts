import { type InferenceSession, Tensor } from 'onnxruntime-node'
import type { Alphabet } from '../../ocr/alphabet.js'
import { decodeLine, type LineChar } from '../../ocr/decode-line.js'
import type { Raster } from '../../ocr/raster.js'

/** Height of the crops the recogniser reads, pixels. */
export const LINE_HEIGHT = 48
/** Columns run together at once: bounds the memory of a batch. */
const BATCH_COLUMNS = 1_920
const WIDTH_STEP = 16

/** A line as recognised; `stepWidth` is how many crop pixels one output step covers. */
export type RecognisedLine = { chars: LineChar[]; stepWidth: number }

/** Reads crops of text lines, batching those of like width so that little is spent on padding. */
export async function recogniseLines(
  recogniser: InferenceSession,
  alphabet: Alphabet,
  crops: readonly Raster[],
): Promise<RecognisedLine[]> {
  const lines = new Array<RecognisedLine>(crops.length)
  for (const batch of batchesByWidth(crops)) {
    const width = paddedWidth(crops[batch[0]!]!)
    const input = new Tensor('float32', batchPixels(crops, batch, width), [batch.length, 3, LINE_HEIGHT, width])
    const output = (await recogniser.run({ [recogniser.inputNames[0]!]: input }))[recogniser.outputNames[0]!]!
    const [, steps, classes] = output.dims as [number, number, number]
    const values = output.data as Float32Array
    batch.forEach((index, row) => {
      const scores = { values, offset: row * steps * classes, steps, classes }
      lines[index] = { chars: decodeLine(scores, alphabet), stepWidth: width / steps }
    })
  }
  return lines
}

function paddedWidth(crop: Raster): number {
  return Math.max(LINE_HEIGHT, Math.ceil(crop.width / WIDTH_STEP) * WIDTH_STEP)
}

/** Indexes of crops, widest first in each batch; a batch's widths differ by a tenth at most. */
function batchesByWidth(crops: readonly Raster[]): number[][] {
  const order = crops.map((_, index) => index).sort((a, b) => crops[b]!.width - crops[a]!.width)
  const batches: number[][] = []
  let batch: number[] = []
  for (const index of order) {
    const widest = batch.length > 0 ? paddedWidth(crops[batch[0]!]!) : 0
    const fits = (batch.length + 1) * widest <= BATCH_COLUMNS && crops[index]!.width >= widest * 0.9
    if (batch.length > 0 && !fits) {
      batches.push(batch)
      batch = []
    }
    batch.push(index)
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

function batchPixels(crops: readonly Raster[], batch: readonly number[], width: number): Float32Array {
  const plane = width * LINE_HEIGHT
  const out = new Float32Array(batch.length * 3 * plane)
  batch.forEach((index, row) => {
    const crop = crops[index]!
    for (let channel = 0; channel < 3; channel++) {
      const offset = (row * 3 + channel) * plane
      for (let y = 0; y < LINE_HEIGHT; y++) {
        let from = y * crop.width * 3 + 2 - channel
        const to = offset + y * width
        for (let x = 0; x < crop.width; x++, from += 3) out[to + x] = crop.data[from]! / 127.5 - 1
      }
    }
  })
  return out
}
