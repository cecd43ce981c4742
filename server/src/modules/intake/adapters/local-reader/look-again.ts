import { meanConfidence } from '../../ocr/decode-line.js'
import { cropTo, cropWidth, type Raster } from '../../ocr/raster.js'
import type { RotatedBox } from '../../ocr/rotated-box.js'
import { eraseRules } from '../../ocr/table-rules.js'
import type { Models } from './models.js'
import { LINE_HEIGHT, type RecognisedLine, recogniseLines } from './recognise-lines.js'

/** A line's picture and what was read of it. */
export type LookedAt = { crop: Raster; read: RecognisedLine }

/** Lines read less surely than this are looked at again. */
const UNSURE = 0.9
/** By so much the second reading must be surer to take the place of the first. */
const SURER = 0.02
/** The second look is wider than the first, which is narrowed: letters that ran together stand apart. */
const WIDER = 1.05
/** A page with more unsure lines than this is unsure as a whole: the rest keep their first reading. */
const MOST = 60

/** Reads the unsure lines of a page a second time at a larger scale; the surer reading of each stays. */
export async function lookAgain(
  models: Models,
  raster: Raster,
  page: { boxes: readonly RotatedBox[]; lines: readonly LookedAt[] },
): Promise<LookedAt[]> {
  const kept = [...page.lines]
  const unsure = kept.flatMap(({ read }, at) => (isUnsure(read) ? [at] : [])).slice(0, MOST)
  for (const at of unsure) {
    const crop = eraseRules(wideCrop(raster, page.boxes[at]!))
    const [read] = await recogniseLines(models.recogniser, models.alphabet, [crop])
    if (meanConfidence(read!.chars) > meanConfidence(kept[at]!.read.chars) + SURER) kept[at] = { crop, read: read! }
  }
  return kept
}

function wideCrop(raster: Raster, box: RotatedBox): Raster {
  return cropTo(raster, box, { width: cropWidth(box, LINE_HEIGHT, WIDER), height: LINE_HEIGHT })
}

/** Figures stand alone and apart: a wider look at them gains nothing, and a digit more or less is another amount. */
function isUnsure({ chars }: RecognisedLine): boolean {
  const isFigure = /^[\d.,:/\s-]*$/.test(chars.map((char) => char.text).join(''))
  return chars.length > 1 && !isFigure && meanConfidence(chars) < UNSURE
}
