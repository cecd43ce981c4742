import { meanConfidence } from '../../ocr/decode-line.js'
import { wordsOfLine } from '../../ocr/line-words.js'
import { cropBox, type Raster } from '../../ocr/raster.js'
import { alongText, cornersOf, type RotatedBox, sliceOf } from '../../ocr/rotated-box.js'
import type { Word } from '../../schema.js'
import { detectText } from './detect-text.js'
import type { Models } from './models.js'
import { LINE_HEIGHT, recogniseLines } from './recognise-lines.js'
import type { Stopwatch } from './stopwatch.js'

/** Lines recognised with less confidence than this are noise, or a script the recogniser does not know. */
const MIN_CONFIDENCE = 0.5

/** A page as read: `page` may be turned and flattened from what was decoded; boxes are in its pixels. */
export type ReadPage = { raster: Raster; words: Word[] }

/** Finds and reads the text of one decoded page. */
export async function readPage(models: Models, decoded: Raster, watch: Stopwatch): Promise<ReadPage> {
  const boxes = (await watch.time('detect', () => detectText(models.detector, decoded))).map(alongText)
  const crops = await watch.time('crop', async () => boxes.map((box) => cropBox(decoded, box, LINE_HEIGHT)))
  const lines = await watch.time('recognise', () => recogniseLines(models.recogniser, models.alphabet, crops))
  const words: Word[] = []
  boxes.forEach((box, span) => {
    const line = lines[span]!
    if (meanConfidence(line.chars) < MIN_CONFIDENCE) return
    for (const word of wordsOfLine(line.chars, crops[span]!, line.stepWidth)) {
      words.push({ text: word.text, box: around(sliceOf(box, word.from, word.to)), confidence: word.confidence, span })
    }
  })
  return { raster: decoded, words }
}

function around(box: RotatedBox): Word['box'] {
  const corners = cornersOf(box)
  const x = Math.min(...corners.map((corner) => corner.x))
  const y = Math.min(...corners.map((corner) => corner.y))
  return {
    x,
    y,
    width: Math.max(...corners.map((corner) => corner.x)) - x,
    height: Math.max(...corners.map((corner) => corner.y)) - y,
  }
}
