import type { Raster } from '../../ocr/raster.js'
import { alongText, type RotatedBox } from '../../ocr/rotated-box.js'
import type { ScriptWord } from '../../ocr/script-words.js'
import { isDrawnOrder, scriptOf } from '../../ocr/scripts.js'
import type { Word } from '../../schema.js'
import { detectText } from './detect-text.js'
import type { Models } from './models.js'
import { readTwice } from './read-scripts.js'

type Layer = { words: readonly Word[]; raster: Raster; models: () => Promise<Models> }

/**
 * The words of a text layer, with those of an Indian script read from the page where the layer holds them in drawing
 * order: browsers print them so, with signs before their letters and joined letters missing. Numbers and Latin words stay.
 */
export async function readLayerScripts({ words, raster, models }: Layer): Promise<Word[]> {
  const script = scriptOf(words.map((word) => word.text).join(''))
  if (!script || !isDrawnOrder(words.map((word) => word.text))) return [...words]
  const page = { models: await models(), raster, script }
  const read: Word[] = []
  const placed = new Set<Word>()
  for (const box of (await detectText(page.models.detector, raster)).map(alongText)) {
    const under = words.filter((word) => !placed.has(word) && stands(word, box))
    for (const word of under) placed.add(word)
    const plain = under.filter((word) => !scriptOf(word.text))
    read.push(...plain)
    if (plain.length === under.length) continue
    const beside = plain[0] ?? under[0]!
    const own = (await readTwice(page, box, [])).map((word) => ({
      ...{ text: word.text, confidence: word.confidence },
      ...{ box: boxOf(box, word, beside.box), span: beside.span },
    }))
    read.push(...own.filter((word) => !plain.some((other) => covers(other, word))))
  }
  read.push(...words.filter((word) => !placed.has(word)))
  return read.sort((a, b) => a.span - b.span || a.box.x - b.box.x)
}

function stands({ box }: Word, { cx, cy, width, height }: RotatedBox): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  return Math.abs(x - cx) <= width / 2 && Math.abs(y - cy) <= height / 2
}

/** Across from the box that was read, up and down from the layer: the layer's words of a line stand on one level. */
function boxOf({ cx, width }: RotatedBox, { from, to }: ScriptWord, { y, height }: Word['box']): Word['box'] {
  return { x: cx + (from - 0.5) * width, y, width: (to - from) * width, height }
}

/** Whether most of a word lies in the place of another. */
function covers({ box: a }: Word, { box: b }: Word): boolean {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > b.width / 2
}
