import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../platform/config.js'
import { generateData } from '../../simulation/national/generate-data.js'
import { riskBuild } from './risk-build.js'

/** `periksa risk demo`: made-up claims, built and served as such; refused where real data are served. */
export async function riskDemo(options: { claims: number; seed: number }): Promise<unknown> {
  const root = join(readConfig().dataDirectory, 'risk')
  mkdirSync(root, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(root, 'demo-source-'))
  try {
    generateData({ ...options, folder, edition: 'coded' }, () => undefined)
    return await riskBuild({ source: folder, memory: '512MB', threads: 1, key: 1, mostRejected: 0.1 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
