import { describe, expect, it } from 'vitest'
import { AppError } from '../../platform/errors.js'
import type { LanguageModel, ModelRequest } from '../../platform/llm/port.js'
import type { Logger } from '../../platform/telemetry/log.js'
import { wordAnswer } from './word-answer.js'

const passages = [{ title: 'Surat rujukan', text: 'Surat rujukan berlaku 90 hari sejak diterbitkan.' }]
const settings = {
  wording: 'model',
  prompt: 'Sapa dengan Anda.',
  temperature: 0.7,
  maxTokens: 300,
  conversationTokens: 20_000,
  language: 'id',
} as const

const spent = { tokens: 120, cost: 9000 }

function world(answer: () => string) {
  const asked: ModelRequest[] = []
  const llm = {
    textModel: 'test-model',
    complete: async (request: ModelRequest) => {
      asked.push(request)
      return { text: answer(), toolCalls: [], model: 'test-model', prompt: request.prompt, isCut: false, spent }
    },
  } as unknown as LanguageModel
  const log = { warn: () => undefined } as unknown as Logger
  const say = () => wordAnswer({ llm, log }, { settings, question: 'Berlaku berapa lama?', language: 'id', passages })
  return { asked, say, log }
}

describe('an answer in a model’s words', () => {
  it('stands when every figure is in a passage, and was asked for as the settings say', async () => {
    const { say, asked } = world(() => 'Rujukan Anda berlaku 90 hari.')
    expect(await say()).toMatchObject({
      ...{ text: 'Rujukan Anda berlaku 90 hari.', wordedBy: 'test-model', problem: null, answer: { spent } },
    })
    expect(asked[0]).toMatchObject({ temperature: 0.7, maxTokens: 300 })
    expect(asked[0]?.messages[0]?.text).toContain('Sapa dengan Anda.')
  })

  it('is dropped when it states what no passage holds, and when the model fails or is not there', async () => {
    expect(await world(() => 'Rujukan berlaku 180 hari.').say()).toMatchObject({
      // What was refused was paid for too.
      ...{ text: null, problem: 'assistant.wording-unsupported', answer: { spent } },
    })
    const broken = world(() => {
      throw new AppError('unavailable', 'llm.timeout')
    })
    expect(await broken.say()).toMatchObject({ text: null, problem: 'llm.timeout', answer: null })
    const none = { settings, question: '?', language: 'id', passages } as const
    expect(await wordAnswer({ llm: null, log: broken.log }, none)).toMatchObject({ problem: 'llm.not-set' })
  })
})
