import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import type { Raster } from '../../ocr/raster.js'
import type { ScriptWord } from '../../ocr/script-words.js'
import type { Script } from '../../ocr/scripts.js'

const LANGUAGES: Record<Script, string> = { devanagari: 'hin', bengali: 'ben', tamil: 'tam' }
/** Paper around the crop, pixels: letters that touch the edge are misread. */
const MARGIN = 8

/** Reads lines in one script at a time; the models of a script are loaded when it is first met. */
export type ScriptReader = {
  /** Words of a crop of one line, left to right. `wide`: how many times wider than the crop the line truly is. */
  read(script: Script, crop: Raster, wide: number): Promise<ScriptWord[]>
  /** The script read last, tried first on the next page; null before the first. */
  last(): Script | null
  /** Gives the memory back; the next page opens it again. */
  close(): Promise<void>
}

/** A reader over Tesseract's models of the installed packages. One script is kept loaded: each takes about 100 MB. */
export function createScriptReader(): ScriptReader {
  let script: Script | null = null
  let opened: Promise<Worker> | null = null

  async function workerFor(wanted: Script): Promise<Worker> {
    if (script !== wanted || !opened) {
      const before = opened
      script = wanted
      opened = (async () => {
        await (await before)?.terminate()
        return openWorker(wanted)
      })()
    }
    return opened
  }

  return {
    async read(wanted, crop, wide) {
      const worker = await workerFor(wanted)
      const width = Math.round(crop.width * wide)
      const { data } = await worker.recognize(await asPng(crop, width), {}, { blocks: true, text: false })
      const words = (data.blocks ?? []).flatMap((block) =>
        block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)),
      )
      const share = (x: number) => Math.min(1, Math.max(0, (x - MARGIN) / width))
      return words.map((word) => ({
        text: word.text.replaceAll('\u200c', ''),
        from: share(word.bbox.x0),
        to: share(word.bbox.x1),
        confidence: word.confidence / 100,
      }))
    },
    last: () => script,
    async close() {
      const closing = opened
      opened = null
      await (await closing)?.terminate()
    },
  }
}

/** The models lie in the package and nowhere else: without a path the library would ask the network for them. */
async function openWorker(script: Script): Promise<Worker> {
  const language = LANGUAGES[script]
  const resolve = createRequire(import.meta.url).resolve
  const folder = dirname(resolve(`@tesseract.js-data/${language}/package.json`))
  const worker = await createWorker(language, OEM.LSTM_ONLY, {
    langPath: join(folder, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  })
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SINGLE_LINE,
    user_defined_dpi: '300',
    preserve_interword_spaces: '1',
  })
  return worker
}

async function asPng(crop: Raster, width: number): Promise<Buffer> {
  return sharp(crop.data, { raw: { width: crop.width, height: crop.height, channels: 3 } })
    .resize(width, crop.height, { fit: 'fill' })
    .grayscale()
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, extendWith: 'copy' })
    .png({ compressionLevel: 1 })
    .toBuffer()
}
