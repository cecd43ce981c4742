import { afterAll, describe, expect, it } from 'vitest'
import { createLocalReader } from '../src/modules/intake/adapters/ocr-local.js'
import { mediaTypeOf } from '../src/modules/intake/media/media-type.js'
import { ReadProblem } from '../src/modules/intake/schema.js'
import { badFiles, badInput } from './naughty.js'

const LONGEST_SECONDS = 60

/** The collected broken and hostile files, by the reader and its child process as they run for users. */
describe.skipIf(!badInput)('the reader (skipped without PERIKSA_SHARED_DATA)', () => {
  const reader = createLocalReader({ deadlineMs: LONGEST_SECONDS * 1000 })
  afterAll(() => reader.close())

  it.each(['upload', 'image', 'pdf'])('reads each collected %s or says why not', { timeout: 900_000 }, async (kind) => {
    const wrong: string[] = []
    for (const { name, bytes } of badFiles(kind)) {
      const began = performance.now()
      const mediaType = mediaTypeOf(bytes) ?? 'image/jpeg'
      const result = await reader.readText({ bytes, mediaType, maxPages: 20 })
      const seconds = (performance.now() - began) / 1000
      const isNamed = result.ok || ReadProblem.safeParse(result.code).success
      // Behind some codes stands a child that was lost: it crashed, ran out of memory or time, or threw.
      const lost = result.ok ? undefined : result.facts.failure
      if (!isNamed || lost !== undefined || seconds > LONGEST_SECONDS) {
        wrong.push(`${name}: ${result.ok ? 'read' : `${result.code} ${lost}`}, ${seconds} s`)
      }
    }
    expect(wrong).toEqual([])
  })
})
