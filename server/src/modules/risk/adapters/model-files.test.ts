import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createRandom } from '../forest/random.js'
import { scoreForest } from '../forest/score-forest.js'
import { trainAndKeep } from '../train-model.js'
import { createModelFiles } from './model-files.js'

const directory = mkdtempSync(join(tmpdir(), 'models-'))
afterAll(() => rmSync(directory, { recursive: true }))

const random = createRandom(1)
const table = {
  rows: 500,
  numeric: [{ name: 'a', values: Float32Array.from({ length: 500 }, () => random()) }],
  categories: [],
}

it('keeps a forest once, gives it back as it was, and refuses a broken file', async () => {
  const files = createModelFiles(directory)
  const input = { table, seed: 1, trees: 10, version: 'v1', source: 'snapshot-1', capacity: 0.05, threads: 0 }
  const { forest, card } = await trainAndKeep(files, { ...input, now: new Date(0) })
  expect(card.capacity.cut).toBeGreaterThan(0.5)
  const loaded = await files.loadForest('v1')
  expect(loaded).toEqual(forest)
  expect(scoreForest(loaded, table)).toEqual(scoreForest(forest, table))
  expect(await files.listForests()).toEqual(['v1'])
  await expect(files.saveForest('v1', forest, card)).rejects.toMatchObject({ code: 'risk.model-version-exists' })
  await expect(files.loadForest('../v1')).rejects.toMatchObject({ code: 'risk.model-version-invalid' })
  await expect(files.loadForest('v2')).rejects.toMatchObject({ code: 'risk.model-not-found' })
  const path = join(directory, 'forest-v1.json')
  writeFileSync(path, readFileSync(path, 'utf8').replace('periksa-forest/1', 'periksa-forest/2'))
  await expect(files.loadForest('v1')).rejects.toMatchObject({ code: 'risk.model-file-broken' })
  expect(readdirSync(directory)).toEqual(['forest-v1.json'])
})
