import { beforeAll, describe, expect, it } from 'vitest'
import { type TestContext, testContext } from '../../../test/context.js'
import { composeAnswer, searchKnowledge, seedKnowledge } from './index.js'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext()
  await seedKnowledge(ctx)
})

describe('searching the knowledge', () => {
  it('seeds once', async () => {
    expect(await seedKnowledge(ctx)).toEqual({ added: 0, present: 38 })
  })

  it('answers in the asker’s language with its source and grade', async () => {
    const found = await searchKnowledge(ctx, { question: 'are dentures covered, how much', language: 'en', limit: 3 })
    expect(found.supported).toBe(true)
    expect(found.passages[0]).toMatchObject({
      passageId: 'gigi-palsu',
      language: 'en',
      version: 1,
      supportGrade: 'excerpt',
    })
    const answer = await composeAnswer(ctx, { question: 'are dentures covered', passages: found.passages })
    expect(answer.text).toContain('Rp1.100.000')
    expect(answer.sources[0]).toMatchObject({ passageId: 'gigi-palsu' })
  })
})
