import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../platform/errors.js'
import { BoostingArtefact } from '../boosting/artefact.js'
import { ForestArtefact } from '../forest/artefact.js'
import type { ModelCard } from '../forest/model-card.js'

/**
 * Models as files, `NAME-VERSION.json`: plain JSON with arrays of numbers in base64 and a SHA-256 over artefact and card.
 * Reading checks the sum and the shape; nothing in a file is run. A version is written once and never changed.
 */
export type ModelFiles = {
  saveForest(version: string, forest: ForestArtefact, card: ModelCard): Promise<void>
  loadForest(version: string): Promise<ForestArtefact>
  saveLabelModel(version: string, model: BoostingArtefact): Promise<void>
  loadLabelModel(version: string): Promise<BoostingArtefact>
  /** Versions present, in the order of their names. */
  listForests(): Promise<string[]>
}

const ARRAYS = { Float32Array, Float64Array, Int32Array, Int16Array } as const
const ArrayInFile = z.object({
  array: z.enum(['Float32Array', 'Float64Array', 'Int32Array', 'Int16Array']),
  base64: z.string(),
})
const ModelFile = z.object({ sha256: z.string(), artefact: z.string(), card: z.unknown().optional() })

export function createModelFiles(directory: string): ModelFiles {
  const pathOf = (name: string, version: string) => {
    if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}$/.test(version)) throw new AppError('invalid', 'risk.model-version-invalid')
    return join(directory, `${name}-${version}.json`)
  }
  return {
    saveForest: (version, forest, card) => save(pathOf('forest', version), forest, { card }),
    loadForest: async (version) => parse(ForestArtefact, await load(pathOf('forest', version))),
    saveLabelModel: (version, model) => save(pathOf('labels', version), model, {}),
    loadLabelModel: async (version) => parse(BoostingArtefact, await load(pathOf('labels', version))),
    listForests: async () => {
      const names = existsSync(directory) ? await readdir(directory) : []
      return names.flatMap((name) => /^forest-(.+)\.json$/.exec(name)?.[1] ?? []).sort()
    },
  }
}

/** Beside, flushed, then renamed: a reader sees the whole file or none. */
async function save(path: string, artefact: object, about: { card?: ModelCard }): Promise<void> {
  if (existsSync(path)) throw new AppError('conflict', 'risk.model-version-exists')
  await mkdir(join(path, '..'), { recursive: true })
  const text = JSON.stringify(artefact, (_, value) => encode(value))
  const file = JSON.stringify({ ...about, sha256: sumOf(text, about.card), artefact: text })
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(file)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function load(path: string): Promise<unknown> {
  if (!existsSync(path)) throw new AppError('not-found', 'risk.model-not-found')
  try {
    const { sha256, artefact, card } = ModelFile.parse(JSON.parse(await readFile(path, 'utf8')))
    if (sumOf(artefact, card) !== sha256) throw new RangeError('the sum does not match')
    return JSON.parse(artefact, (_, value) => decode(value))
  } catch (cause) {
    throw new AppError('unavailable', 'risk.model-file-broken', { cause })
  }
}

function parse<Artefact>(schema: z.ZodType<Artefact>, given: unknown): Artefact {
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new AppError('unavailable', 'risk.model-file-broken', { cause: parsed.error })
  return parsed.data
}

function sumOf(artefact: string, card: unknown): string {
  return createHash('sha256')
    .update(artefact)
    .update(JSON.stringify(card ?? null))
    .digest('hex')
}

function encode(value: unknown): unknown {
  for (const [array, Kind] of Object.entries(ARRAYS)) {
    if (value instanceof Kind) {
      return { array, base64: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
    }
  }
  return value
}

function decode(value: unknown): unknown {
  const parsed = ArrayInFile.safeParse(value)
  if (!parsed.success) return value
  // A copy of its own: small buffers share a pool, and the arrays need aligned memory.
  const bytes = Uint8Array.from(Buffer.from(parsed.data.base64, 'base64'))
  return new ARRAYS[parsed.data.array](bytes.buffer)
}
