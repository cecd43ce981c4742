import { meanConfidence } from '../../ocr/decode-line.js'
import { inkOf, type LineWord, wordsOfLine } from '../../ocr/line-words.js'
import { isLoneCount } from '../../ocr/lone-sign.js'
import { cropBox, NARROWING, type Raster } from '../../ocr/raster.js'
import { type RotatedBox, sliceOf } from '../../ocr/rotated-box.js'
import {
  joinNumbers,
  meanOf,
  ownWords,
  type PlacedChar,
  partsBetween,
  readIn,
  type ScriptWord,
  settleNumber,
  weightIn,
} from '../../ocr/script-words.js'
import { isNativeNumber, SCRIPTS, type Script } from '../../ocr/scripts.js'
import { eraseRules } from '../../ocr/table-rules.js'
import type { Models } from './models.js'
import { LINE_HEIGHT, MIN_CONFIDENCE, type RecognisedLine, recogniseLines } from './recognise-lines.js'

/** A line as the Latin recogniser read it; word places are shares of the box's width, `unread` the share of its ink no character stands for. */
export type SeenLine = { box: RotatedBox; crop: Raster; read: RecognisedLine; words: LineWord[]; unread: number }

/** A line is doubtful with more unread ink than this, or less confidence. */
const UNREAD = 0.15
const SURE = 0.93
/** A line the Latin recogniser read so well is given up only for words that are sure. */
const LEGIBLE = 0.88
/** A page is looked at again when at least so many lines, and such a share of them, show unread ink. */
const MIN_LINES = 3
const MIN_SHARE = 0.08
/** Lines narrower than this at recognising height tell nothing about a script, pixels. */
const TELLING_WIDTH = 100
/** Lines by which the script is told: the largest print. */
const SAMPLES = 5
/** What the samples must weigh for a script to be taken, and to be taken without asking the others. */
const TELLING = 6
const TELLING_AT_ONCE = 20
/** What the script reader is shown: the line's height in pixels, and room around the box as a share of its height. */
type Look = { height: number; room: number }
const FIRST_LOOK: Look = { height: 64, room: 0.08 }
const SECOND_LOOK: Look = { height: 48, room: 0 }
/** Lines of words surer than this are not read again. */
const SURE_WORDS = 0.7
/** With this many numbers in native digits the page counts as numbered so. */
const NATIVE_NUMBERS = 3
/** A lone sign at a cut must be read at least so surely. */
const SPLINTER = 0.9

/** Words of the lines that are not Latin, by line; null where the first reading stands. Empty when the page shows no such script. */
export async function readScripts(
  models: Models,
  raster: Raster,
  lines: readonly SeenLine[],
): Promise<(LineWord[] | null)[]> {
  const telling = lines.filter((line) => line.unread >= UNREAD && line.crop.width >= TELLING_WIDTH)
  if (telling.length < Math.max(MIN_LINES, MIN_SHARE * lines.length)) return lines.map(() => null)
  const script = await scriptOfPage({ models, raster }, telling)
  if (!script) return lines.map(() => null)
  const page = { models, raster, script }
  const found: (LineWord[] | null)[] = []
  for (const line of lines) found.push(isDoubtful(line) ? await readLine(page, line) : null)
  const native = found.flatMap((words) => words ?? []).filter((word) => isNativeNumber(word.text)).length
  if (native < NATIVE_NUMBERS) return found
  // A digit of the script can look like another Latin one (৪ is 4): here no number is the Latin recogniser's alone.
  for (const [index, line] of lines.entries())
    if (!found[index] && line.words.every((word) => /^[\d.,]+$/.test(word.text)))
      found[index] = await readLine(page, line)
  return found
}

function isDoubtful(line: SeenLine): boolean {
  return line.unread >= UNREAD || (meanConfidence(line.read.chars) < SURE && !isLoneCount(line.box, line.read.chars))
}

type Place = { models: Models; raster: Raster }
type Part = { from: number; to: number }
/** A page and the script its lines are read in. */
export type ScriptPage = Place & { script: Script }

async function scriptOfPage({ models, raster }: Place, lines: readonly SeenLine[]): Promise<Script | null> {
  const size = ({ box }: SeenLine) => box.width * box.height ** 2
  const samples = [...lines].sort((a, b) => size(b) - size(a)).slice(0, SAMPLES)
  const last = models.scripts.last()
  let best: { script: Script | null; weight: number } = { script: null, weight: TELLING }
  for (const script of last ? [last, ...SCRIPTS.filter((other) => other !== last)] : SCRIPTS) {
    const words: ScriptWord[] = []
    for (const { box } of samples) words.push(...(await readBox({ models, raster, script }, box, FIRST_LOOK)))
    const weight = weightIn(words, script)
    if (weight > best.weight) best = { script, weight }
    if (weight >= TELLING_AT_ONCE) break
  }
  return best.script
}

/** The line's own-script words, and what the Latin recogniser reads between them; null when there are none of the script. */
async function readLine(page: ScriptPage, line: SeenLine): Promise<LineWord[] | null> {
  const { box, read, crop } = line
  const seen: PlacedChar[] = read.chars.map((char) => ({
    ...char,
    at: ((char.step + 0.5) * read.stepWidth) / crop.width,
  }))
  const own = await readTwice(page, box, seen)
  if (own.length === 0 || (meanConfidence(read.chars) >= LEGIBLE && meanOf(own) < SURE_WORDS)) return null
  const rest = await Promise.all(partsBetween(own, box.height / box.width).map((part) => readPart(page, box, part)))
  return [...own, ...rest.flat()].sort((a, b) => a.from - b.from)
}

/** Unsure lines are looked at twice and the better reading kept; numbers in native digits must be read alike both times. */
export async function readTwice(page: ScriptPage, box: RotatedBox, seen: readonly PlacedChar[]): Promise<ScriptWord[]> {
  const once = await readOwn(page, { box, seen, look: FIRST_LOOK })
  const hasNumber = once.some((word) => isNativeNumber(word.text))
  if (meanOf(once) >= SURE_WORDS && !hasNumber) return once
  const again = await readOwn(page, { box, seen, look: SECOND_LOOK })
  const [better, other] = readIn(again) > readIn(once) ? [again, once] : [once, again]
  return better.map((word) => settleNumber(word, other))
}

type OwnRequest = { box: RotatedBox; seen: readonly PlacedChar[]; look: Look }

async function readOwn(page: ScriptPage, { box, seen, look }: OwnRequest): Promise<ScriptWord[]> {
  const words = joinNumbers(await readBox(page, box, look), box.height / box.width)
  return ownWords(words, page.script, seen)
}

async function readBox({ models, raster, script }: ScriptPage, box: RotatedBox, look: Look): Promise<ScriptWord[]> {
  const room = look.room * box.height
  const width = box.width + 2 * room
  const crop = cropBox(raster, { ...box, width, height: box.height + 2 * room }, look.height)
  const place = (share: number) => Math.min(1, Math.max(0, (share * width - room) / box.width))
  const words = await models.scripts.read(script, crop, 1 / NARROWING)
  return words.map((word) => ({ ...word, from: place(word.from), to: place(word.to) }))
}

/** A part of a line read alone: letters of another script beside them disturb the Latin recogniser. */
async function readPart({ models, raster }: Place, box: RotatedBox, part: Part): Promise<LineWord[]> {
  const crop = eraseRules(cropBox(raster, sliceOf(box, part.from, part.to), LINE_HEIGHT))
  const [line] = await recogniseLines(models.recogniser, models.alphabet, [crop])
  if (meanConfidence(line!.chars) < MIN_CONFIDENCE) return []
  const size = part.to - part.from
  return wordsOfLine(line!.chars, inkOf(crop, line!.stepWidth))
    .filter((word, index, all) => !isSplinter(word, index === 0 || index === all.length - 1))
    .map((word) => ({ ...word, from: part.from + word.from * size, to: part.from + word.to * size }))
}

/** A single sign at the edge of a part that was cut between words, read unsurely: a piece of its neighbour. */
function isSplinter(word: LineWord, atEdge: boolean): boolean {
  return atEdge && word.text.length === 1 && word.confidence < SPLINTER && /[\p{L}\p{N}]/u.test(word.text)
}
