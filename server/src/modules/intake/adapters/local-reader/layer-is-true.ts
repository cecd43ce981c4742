import { distance } from 'fastest-levenshtein'
import { unreadableShare } from '../../media/text-layer.js'
import { brightness, cropBox, type Raster } from '../../ocr/raster.js'
import type { Word } from '../../schema.js'
import { detectText } from './detect-text.js'
import type { Models } from './models.js'
import { LINE_HEIGHT, recogniseLines } from './recognise-lines.js'

/** Fewer words than this is a stamp or page number on a scan, not a text layer. */
const MIN_WORDS = 5
const MAX_UNREADABLE = 0.05
/** Share of words that must stand on something visible. */
const MIN_VISIBLE = 0.9
/** When more than this share of the page's ink lies outside all words (rules, logos, or unread text), text is looked for. */
const MUCH_OUTSIDE = 0.5
/** Share of the text seen on the page, by length, that the layer must hold. */
const MIN_COVERED = 0.7
/** How alike (0 to 1) the sampled words must be to what is seen in their place. */
const MIN_LIKENESS = 0.75
const SAMPLES = 8

type Layer = { words: readonly Word[]; raster: Raster; models: () => Promise<Models> }

/**
 * Whether a PDF's text layer says what its page shows. It does not on scans with bad or hidden text,
 * and a forger may let the layer say one thing and the paper another: a few words are read and compared.
 */
export async function layerIsTrue({ words, raster, models }: Layer): Promise<boolean> {
  if (words.length < MIN_WORDS || unreadableShare(words.map((word) => word.text).join('')) > MAX_UNREADABLE)
    return false
  const { visible, outside } = inkOf(words, raster)
  if (visible < MIN_VISIBLE) return false
  if (outside > MUCH_OUTSIDE && (await coveredShare(words, raster, (await models()).detector)) < MIN_COVERED)
    return false
  const samples = samplesOf(words)
  if (samples.length === 0) return true
  const { recogniser, alphabet } = await models()
  const crops = samples.map(({ box }) => cropBox(raster, asCrop(box), LINE_HEIGHT))
  const lines = await recogniseLines(recogniser, alphabet, crops)
  const likeness = lines.map((line, index) => alike(line.chars.map((char) => char.text).join(''), samples[index]!.text))
  return likeness.reduce((sum, value) => sum + value, 0) / likeness.length >= MIN_LIKENESS
}

/** Words the recogniser can judge: Latin ones and numbers, numbers first, longest first. */
function samplesOf(words: readonly Word[]): Word[] {
  const digits = (word: Word) => word.text.replace(/\D/g, '').length
  return words
    .filter((word) => word.text.length >= 4 && word.text.length <= 16 && /^[\x21-\x7e]+$/.test(word.text))
    .sort((a, b) => digits(b) - digits(a) || b.text.length - a.text.length)
    .slice(0, SAMPLES)
}

/** Share of the text visible on the page, by length, that has words of the layer under it. */
async function coveredShare(words: readonly Word[], raster: Raster, detector: Models['detector']): Promise<number> {
  let seen = 0
  let covered = 0
  for (const region of await detectText(detector, raster)) {
    const { cx, cy, width, height } = region
    const under = words.filter(({ box }) => {
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      return Math.abs(middle.x - cx) < (width + box.width) / 2 && Math.abs(middle.y - cy) < height / 2
    })
    seen += width
    covered += Math.min(width, under.reduce((sum, word) => sum + word.box.width, 0) * 1.3)
  }
  return seen === 0 ? 1 : covered / seen
}

function asCrop({ x, y, width, height }: Word['box']) {
  const margin = height * 0.15
  return { cx: x + width / 2, cy: y + height / 2, width: width + 2 * margin, height: height + 2 * margin, angle: 0 }
}

function alike(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => text.toUpperCase().replace(/[\s.,:;'`]/g, '')) as [string, string]
  return 1 - distance(x, y) / Math.max(1, x.length, y.length)
}

/** Share of words that stand on ink, and share of the ink that lies under no word. */
function inkOf(words: readonly Word[], raster: Raster): { visible: number; outside: number } {
  const grey = brightness(raster)
  const covered = new Uint8Array(grey.length)
  let visible = 0
  for (const { box } of words) {
    let low = 255
    let high = 0
    for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(raster.height, box.y + box.height); y++) {
      for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(raster.width, box.x + box.width); x++) {
        const at = y * raster.width + x
        covered[at] = 1
        low = Math.min(low, grey[at]!)
        high = Math.max(high, grey[at]!)
      }
    }
    if (high - low > 60) visible++
  }
  let ink = 0
  let outside = 0
  for (let i = 0; i < grey.length; i++) {
    if (grey[i]! > 140) continue
    ink++
    if (!covered[i]) outside++
  }
  return { visible: visible / Math.max(1, words.length), outside: ink === 0 ? 0 : outside / ink }
}
