import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { openEmbeddedDatabase } from '../src/platform/db/database.js'
import { testDatabase } from './context.js'
import { runTorture } from './torture/torture.js'

const onServer = inject('template') !== ''

it('loses and doubles no message when it is ended by force', { timeout: 180_000 }, async () => {
  const { url } = onServer ? await testDatabase() : { url: null }
  const folder = mkdtempSync(join(tmpdir(), 'periksa-torture-'))
  try {
    if (!url) await (await openEmbeddedDatabase(folder, new Blob([readFileSync(inject('snapshot'))]))).close()
    // An embedded database opens slowly; there one end must do.
    const kills = url ? 4 : 1
    const report = await runTorture({ kills, target: url ?? folder, lives: url ? 2 : 1 })
    const clean = { lost: 0, doubled: 0, sentTwice: 0, gaps: 0, wrongCounters: 0 }
    expect(report).toMatchObject({ ...clean, brought: kills * 6 })
    expect(report.answered + report.leftToPerson).toBeGreaterThan(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
