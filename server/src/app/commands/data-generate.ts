import { existsSync, readdirSync } from 'node:fs'
import { AppError } from '../../platform/errors.js'
import { generateData } from '../../simulation/national/generate-data.js'
import type { Edition } from '../../simulation/national/rows.js'
import { progressLine } from '../progress-line.js'

/** `periksa data generate`: made-up national claim data in the layout of the BPJS sample. */
export function dataGenerate(options: { claims: number; seed: number; out: string; edition: string }): void {
  const { claims, seed, out, edition } = options
  if (!Number.isInteger(claims) || claims < 1 || claims > 100_000_000 || !Number.isInteger(seed)) {
    throw new AppError('invalid', 'data.not-a-number', { message: '--claims (1 to 100000000) and --seed are whole.' })
  }
  if (!isEdition(edition)) {
    throw new AppError('invalid', 'data.no-such-edition', { message: 'The edition is coded or labels.' })
  }
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new AppError('conflict', 'data.folder-not-empty', { message: `${out} is not empty.` })
  }
  const started = performance.now()
  const line = progressLine('claims', claims)
  const result = generateData({ claims, seed, folder: out, edition }, line.tell)
  line.end()
  const seconds = Math.round((performance.now() - started) / 100) / 10
  process.stdout.write(`${JSON.stringify({ ...result, folder: out, seconds })}\n`)
}

const isEdition = (text: string): text is Edition => text === 'coded' || text === 'labels'
