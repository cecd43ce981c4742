import { z } from 'zod'
import { ModelFailure } from './model-failure.js'
import type { ModelMessage, ModelTool, ModelUse, VendorAnswer, VendorRequest } from './port.js'

const Usage = z.looseObject({
  prompt_tokens: z.number().int().nonnegative(),
  completion_tokens: z.number().int().nonnegative().optional(),
})

const Answer = z.looseObject({
  model: z.string().max(200).optional(),
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish(),
        message: z.looseObject({
          content: z.string().nullish(),
          tool_calls: z
            .array(
              z.looseObject({ id: z.string(), function: z.looseObject({ name: z.string(), arguments: z.string() }) }),
            )
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: Usage.nullish().catch(null),
})

const Piece = z.looseObject({
  choices: z.array(
    z.looseObject({
      finish_reason: z.string().nullish(),
      delta: z.looseObject({ content: z.string().nullish() }).optional(),
    }),
  ),
})

const Vectors = z.looseObject({
  data: z.array(z.looseObject({ index: z.number().int(), embedding: z.array(z.number()).min(1) })),
  usage: Usage.nullish().catch(null),
})

/** A request in the words of the chat completions protocol. */
export function writeChat(request: VendorRequest, stream: boolean): Record<string, unknown> {
  const { model, messages, tools, maxTokens, json, temperature } = request
  return {
    ...{ model, temperature, max_tokens: maxTokens, stream },
    messages: messages.map(writeMessage),
    ...(json ? { response_format: { type: 'json_object' } } : {}),
    ...(tools && tools.length > 0 ? { tools: tools.map(writeTool) } : {}),
  }
}

function writeTool({ name, description, input }: ModelTool): Record<string, unknown> {
  return { type: 'function', function: { name, description, parameters: z.toJSONSchema(input) } }
}

function writeMessage(message: ModelMessage): Record<string, unknown> {
  switch (message.role) {
    case 'tool':
      return { role: 'tool', tool_call_id: message.callId, content: message.text }
    case 'assistant': {
      const calls = (message.toolCalls ?? []).map(({ id, name, input }) => ({
        ...{ id, type: 'function' },
        function: { name, arguments: JSON.stringify(input) },
      }))
      return { role: 'assistant', content: message.text, ...(calls.length > 0 ? { tool_calls: calls } : {}) }
    }
    default: {
      if (!message.images?.length) return { role: message.role, content: message.text }
      const images = message.images.map(({ mediaType, bytes }) => ({
        type: 'image_url',
        image_url: { url: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}` },
      }))
      return { role: message.role, content: [{ type: 'text', text: message.text }, ...images] }
    }
  }
}

/** @throws ModelFailure `llm.garbled` */
export function readChat(body: unknown, asked: string): VendorAnswer {
  const parsed = Answer.safeParse(body)
  const choice = parsed.data?.choices[0]
  if (!parsed.success || !choice) throw new ModelFailure('llm.garbled')
  return {
    text: choice.message.content ?? '',
    toolCalls: (choice.message.tool_calls ?? []).map((call) => ({
      ...{ id: call.id, name: call.function.name },
      argumentsText: call.function.arguments,
    })),
    model: parsed.data.model ?? asked,
    isCut: choice.finish_reason === 'length',
    use: useOf(parsed.data.usage),
  }
}

/** One `data:` line of a streamed answer: its text and whether the answer is cut there, or null at the end. @throws ModelFailure `llm.garbled` */
export function readPiece(data: string): { text: string; isCut: boolean } | null {
  if (data === '[DONE]') return null
  const parsed = Piece.safeParse(parseJson(data))
  if (!parsed.success) throw new ModelFailure('llm.garbled')
  const choice = parsed.data.choices[0]
  return { text: choice?.delta?.content ?? '', isCut: choice?.finish_reason === 'length' }
}

/** @throws ModelFailure `llm.garbled`: not one vector for each text, or of unequal lengths */
export function readVectors(body: unknown, count: number): { vectors: number[][]; use: ModelUse | null } {
  const parsed = Vectors.safeParse(body)
  if (!parsed.success || parsed.data.data.length !== count) throw new ModelFailure('llm.garbled')
  const vectors = [...parsed.data.data].sort((a, b) => a.index - b.index).map((one) => one.embedding)
  if (vectors.some((vector) => vector.length !== vectors[0]?.length)) throw new ModelFailure('llm.garbled')
  return { vectors, use: useOf(parsed.data.usage) }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function useOf(usage: z.infer<typeof Usage> | null | undefined): ModelUse | null {
  return usage ? { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens ?? 0 } : null
}
