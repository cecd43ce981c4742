import { expect, inject, it } from 'vitest'
import { testDatabase } from './context.js'
import { runTorture } from './torture/torture.js'

// An embedded database takes seconds to open after each end: there `npm run torture:messaging` does it.
const onServer = inject('template') !== ''

it.runIf(onServer)('loses and doubles no message when it is ended by force', { timeout: 180_000 }, async () => {
  const { url } = await testDatabase()
  const report = await runTorture({ kills: 2, target: url ?? '', lives: 2 })
  const clean = { lost: 0, doubled: 0, sentTwice: 0, gaps: 0, wrongCounters: 0 }
  expect(report).toMatchObject({ ...clean, brought: 12 })
  expect(report.answered + report.leftToPerson).toBeGreaterThan(0)
})
