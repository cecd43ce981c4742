import { meanConfidence } from '../../ocr/decode-line.js'
import { drawFlat, frameOf, inFrame } from '../../ocr/flat-page.js'
import { inkOf, wordsOfLine } from '../../ocr/line-words.js'
import { isLoneCount } from '../../ocr/lone-sign.js'
import { distortionOf, type PageShape, shapeOf } from '../../ocr/page-shape.js'
import { cropBox, type Raster } from '../../ocr/raster.js'
import { median } from '../../ocr/robust-fit.js'
import { alongText, cornersOf, type Point, type RotatedBox, sliceOf } from '../../ocr/rotated-box.js'
import { eraseRules } from '../../ocr/table-rules.js'
import { unreadShare } from '../../ocr/unread-ink.js'
import type { Word } from '../../schema.js'
import { detectText } from './detect-text.js'
import { lookAgain } from './look-again.js'
import type { Models } from './models.js'
import { type FoundText, orientPage } from './orient-page.js'
import { readScripts, type SeenLine } from './read-scripts.js'
import { LINE_HEIGHT, MIN_CONFIDENCE, type RecognisedLine, recogniseLines } from './recognise-lines.js'
import type { Stopwatch } from './stopwatch.js'

/** Pages bent by less than this share of a line's height are shown as they are. */
const FLAT_ENOUGH = 0.25

/** A stroke that stands alone is seen less surely than a word, and only arithmetic makes a one of it. */
const MIN_STROKE = 0.25

/** A page as read: turned upright and flattened from what was decoded; boxes are in its pixels. */
export type ReadPage = { raster: Raster; words: Word[] }

/** Finds and reads the text of one decoded page. */
export async function readPage(models: Models, decoded: Raster, watch: Stopwatch): Promise<ReadPage> {
  const found = await watch.time('detect', () => detectText(models.detector, decoded))
  const page = await watch.time('orient', () => orientPage(models, { raster: decoded, boxes: found }))
  const boxes = page.boxes.map(alongText)
  const crops = await watch.time('crop', async () =>
    boxes.map((box) => eraseRules(cropBox(page.raster, box, LINE_HEIGHT))),
  )
  const lines = await watch.time('recognise', () => recogniseLines(models.recogniser, models.alphabet, crops))
  const again = await watch.time('again', () =>
    lookAgain(models, page.raster, { boxes, lines: crops.map((crop, at) => ({ crop, read: lines[at]! })) }),
  )
  const flat = await watch.time('flatten', async () => flattened(page))
  const seen = boxes.map((box, index) => seenLine(box, again[index]!.crop, again[index]!.read))
  const own = await watch.time('scripts', () => readScripts(models, page.raster, seen))
  const words: Word[] = []
  seen.forEach(({ box, words: latin }, span) => {
    for (const word of own[span] ?? latin) {
      const corners = cornersOf(sliceOf(box, word.from, word.to)).map(flat.place)
      words.push({ text: word.text, box: around(corners), confidence: word.confidence, span })
    }
  })
  return { raster: flat.raster, words }
}

/** Lines read with too little confidence keep their place and no words: another reader may know their script. */
function seenLine(box: RotatedBox, crop: Raster, read: RecognisedLine): SeenLine {
  const legible = meanConfidence(read.chars) >= (isLoneCount(box, read.chars) ? MIN_STROKE : MIN_CONFIDENCE)
  const ink = inkOf(crop, read.stepWidth)
  return { box, crop, read, words: legible ? wordsOfLine(read.chars, ink) : [], unread: unreadShare(read.chars, ink) }
}

type FlatPage = { raster: Raster; place: (point: Point) => Point }

function flattened({ raster, boxes }: FoundText): FlatPage {
  const shape: PageShape = shapeOf(boxes, raster)
  const height = median(boxes.map((box: RotatedBox) => box.height))
  if (distortionOf(shape, boxes) < FLAT_ENOUGH * height) return { raster, place: (point) => point }
  const frame = frameOf(shape)
  return { raster: drawFlat(raster, shape, frame), place: (point) => inFrame(shape, frame, point) }
}

function around(corners: readonly Point[]): Word['box'] {
  const x = Math.min(...corners.map((corner) => corner.x))
  const y = Math.min(...corners.map((corner) => corner.y))
  return {
    x,
    y,
    width: Math.max(...corners.map((corner) => corner.x)) - x,
    height: Math.max(...corners.map((corner) => corner.y)) - y,
  }
}
