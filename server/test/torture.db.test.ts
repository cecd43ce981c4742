import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { openEmbeddedDatabase } from '../src/platform/db/database.js'
import { runTorture } from './torture/torture.js'

it('loses and doubles no message when it is ended by force', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'periksa-torture-'))
  try {
    const db = await openEmbeddedDatabase(folder, new Blob([readFileSync(inject('snapshot'))]))
    await db.close()
    const report = await runTorture({ kills: 3, target: folder, lives: 1 })
    expect(report).toMatchObject({ brought: 18, lost: 0, doubled: 0, sentTwice: 0, gaps: 0, wrongCounters: 0 })
    expect(report.answered + report.leftToPerson).toBeGreaterThan(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
