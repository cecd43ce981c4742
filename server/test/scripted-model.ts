import { ModelFailure, type ModelFailureCode } from '../src/platform/llm/model-failure.js'
import type { LanguageModel, ModelRequest } from '../src/platform/llm/port.js'

/** A language model that says what it was told to, in order; a code makes it fail. It remembers what it was asked. */
export function scriptedModel(
  ...script: (string | { fails: ModelFailureCode } | ((request: ModelRequest) => string))[]
) {
  const asked: ModelRequest[] = []
  /** What happens while an answer is on its way: run before each of its pieces. */
  const meanwhile = { beforePiece: async (_said: string): Promise<void> => undefined }
  const next = (request: ModelRequest): string => {
    asked.push(request)
    const line = script.length > 1 ? script.shift() : script[0]
    if (line === undefined) throw new ModelFailure('llm.garbled')
    if (typeof line === 'object') throw new ModelFailure(line.fails)
    return typeof line === 'string' ? line : line(request)
  }
  const model: LanguageModel = {
    textModel: 'scripted',
    visionModel: 'scripted',
    complete: async (request) => {
      const { prompt } = request
      return {
        text: next(request),
        toolCalls: [],
        model: 'scripted',
        prompt,
        isCut: false,
        spent: { tokens: 120, cost: 60_000 },
      }
    },
    async *stream(request, told) {
      let said = ''
      try {
        for (const piece of next(request).split(/(?<= )/)) {
          await meanwhile.beforePiece(said)
          said += piece
          yield piece
        }
      } finally {
        const { prompt } = request
        const spent = { tokens: 120, cost: 60_000 }
        told?.({ text: said, toolCalls: [], model: 'scripted', prompt, isCut: false, spent })
      }
    },
    embed: async ({ texts }) => texts.map((text) => [text.length, 1]),
  }
  return { model, asked, meanwhile, say: (...lines: typeof script) => void script.splice(0, script.length, ...lines) }
}
