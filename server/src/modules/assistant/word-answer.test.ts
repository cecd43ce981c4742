import { describe, expect, it } from 'vitest'
import { scriptedModel } from '../../../test/scripted-model.js'
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

const spent = { tokens: 120, cost: 60_000 }

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

describe('an answer that is shown while it is worded', () => {
  const rights = [{ title: 'Surat rujukan', text: 'Surat rujukan berlaku 90 hari sejak diterbitkan oleh Puskesmas.' }]
  const aloud = async (words: string, show: (text: string) => boolean = () => true) => {
    const { model } = scriptedModel(words)
    const shown: string[] = []
    const given = { settings, question: 'Berlaku berapa lama?', language: 'id', passages: rights } as const
    const log = { warn: () => undefined } as unknown as Logger
    const wording = await wordAnswer(
      { llm: model, log },
      {
        ...given,
        show: async (text) => {
          shown.push(text)
          return show(text)
        },
      },
    )
    return { wording, shown }
  }

  it('grows by whole sentences that were checked, and ends as the whole answer', async () => {
    const words = 'Surat rujukan berlaku 90 hari. Hitungannya sejak diterbitkan. Silakan datang ke Puskesmas.'
    const { wording, shown } = await aloud(words)
    expect(shown).toEqual([
      'Surat rujukan berlaku 90 hari.',
      'Surat rujukan berlaku 90 hari. Hitungannya sejak diterbitkan.',
    ])
    expect(wording).toMatchObject({ text: words, problem: null, answer: { spent } })
  })

  it('never shows a sentence that no passage holds, and takes away what stood before it', async () => {
    const { wording, shown } = await aloud('Surat rujukan berlaku 90 hari. Biayanya Rp50.000. Terima kasih.')
    expect(shown).toEqual(['Surat rujukan berlaku 90 hari.', ''])
    expect(wording).toMatchObject({ text: null, problem: 'assistant.wording-unsupported' })
    expect((await aloud('Surat itu berlaku 180 hari. Terima kasih.')).shown).toEqual([''])
    // The last sentence has nothing after it: it is checked with the whole.
    expect((await aloud('Surat rujukan berlaku 90 hari. Biayanya Rp50.000.')).shown.at(-1)).toBe('')
  })

  it('stops when a person took over, and books what was said until then', async () => {
    const words = 'Surat rujukan berlaku 90 hari. Hitungannya sejak diterbitkan. Silakan datang.'
    const { wording, shown } = await aloud(words, () => false)
    expect(shown).toEqual(['Surat rujukan berlaku 90 hari.', ''])
    expect(wording).toMatchObject({ text: null, problem: 'inbox.taken-over' })
    expect(wording.answer?.text).not.toContain('Silakan')
  })
})

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
