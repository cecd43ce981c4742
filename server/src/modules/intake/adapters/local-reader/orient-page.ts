import { type InferenceSession, Tensor } from 'onnxruntime-node'
import { meanConfidence } from '../../ocr/decode-line.js'
import { isSideways, tellingBoxes } from '../../ocr/page-turn.js'
import { cropBox, type Raster, turnRaster } from '../../ocr/raster.js'
import { type RotatedBox, turnBox } from '../../ocr/rotated-box.js'
import type { Models } from './models.js'
import { LINE_HEIGHT, recogniseLines } from './recognise-lines.js'

/** A page with its text boxes. */
export type FoundText = { raster: Raster; boxes: RotatedBox[] }

const SAMPLES = 8
const DIRECTION_WIDTH = 192
/** Between these shares of upside-down votes the lines are read both ways to decide. */
const UNSURE = { from: 0.2, to: 0.8 }
const READ_SAMPLES = 5

/** Turns a page so that its text reads left to right, and its boxes with it. */
export async function orientPage(models: Models, found: FoundText): Promise<FoundText> {
  const page = isSideways(found.boxes) ? turned(found, 1) : found
  return (await isUpsideDown(models, page)) ? turned(page, 2) : page
}

function turned({ raster, boxes }: FoundText, quarters: number): FoundText {
  return { raster: turnRaster(raster, quarters), boxes: boxes.map((box) => turnBox(box, quarters, raster)) }
}

async function isUpsideDown(models: Models, { raster, boxes }: FoundText): Promise<boolean> {
  const crops = tellingBoxes(boxes, SAMPLES).map((box) => cropBox(raster, box, LINE_HEIGHT))
  if (crops.length === 0) return false
  const votes = await upsideDownVotes(models.direction, crops)
  if (votes <= UNSURE.from) return false
  if (votes >= UNSURE.to && crops.length >= READ_SAMPLES) return true
  const few = crops.slice(-READ_SAMPLES)
  return (
    (await legibility(
      models,
      few.map((crop) => turnRaster(crop, 2)),
    )) > (await legibility(models, few))
  )
}

/** Mean likelihood, 0 to 1, that the crops stand on their heads. */
async function upsideDownVotes(direction: InferenceSession, crops: readonly Raster[]): Promise<number> {
  const plane = DIRECTION_WIDTH * LINE_HEIGHT
  const pixels = new Float32Array(crops.length * 3 * plane)
  crops.forEach((crop, row) => {
    for (let channel = 0; channel < 3; channel++) {
      for (let y = 0; y < LINE_HEIGHT; y++) {
        const to = (row * 3 + channel) * plane + y * DIRECTION_WIDTH
        for (let x = 0; x < Math.min(crop.width, DIRECTION_WIDTH); x++) {
          pixels[to + x] = crop.data[(y * crop.width + x) * 3 + 2 - channel]! / 127.5 - 1
        }
      }
    }
  })
  const input = new Tensor('float32', pixels, [crops.length, 3, LINE_HEIGHT, DIRECTION_WIDTH])
  const output = await direction.run({ [direction.inputNames[0]!]: input })
  const values = output[direction.outputNames[0]!]!.data as Float32Array
  let sum = 0
  for (let row = 0; row < crops.length; row++) sum += values[row * 2 + 1]!
  return sum / crops.length
}

/** Mean confidence with which the crops can be read. */
async function legibility({ recogniser, alphabet }: Models, crops: readonly Raster[]): Promise<number> {
  const lines = await recogniseLines(recogniser, alphabet, crops)
  return meanConfidence(lines.map((line) => ({ confidence: meanConfidence(line.chars) })))
}
