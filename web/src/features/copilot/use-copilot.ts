import { ClaimSummary, type CopilotLanguage, CopilotMessage, Exchange, ToolName } from '@periksa/server/copilot/schema'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { ask } from '../../lib/api.js'
import { ProblemError, problemFrom } from '../../lib/problem.js'

const base = (claimId: string): string => `/api/v1/copilot/claims/${encodeURIComponent(claimId)}`

/** A claim in six sections with everything behind them. */
export function useSummary(claimId: string, language: CopilotLanguage, reword: boolean) {
  return useQuery({
    queryKey: ['copilot', 'summary', claimId, language, reword],
    queryFn: () => ask(`${base(claimId)}/summary?language=${language}&reword=${reword}`, { answer: ClaimSummary }),
    placeholderData: (before) => (before?.claimId === claimId ? before : undefined),
  })
}

export function useMessages(claimId: string) {
  return useQuery({
    queryKey: ['copilot', 'messages', claimId],
    queryFn: () => ask(`${base(claimId)}/messages`, { answer: z.array(CopilotMessage) }),
  })
}

/** An answer that is coming: what was asked, which tools were used, what is said so far. */
export type Coming = { question: string; tools: ToolName[]; said: string }

const Tool = z.object({ tool: ToolName })
const Piece = z.object({ text: z.string() })
const Refusal = z.object({ code: z.string() })

/** Asks, and shows the answer as it comes; what failed can be asked again. */
export function useAsk(claimId: string, language: CopilotLanguage) {
  const client = useQueryClient()
  const [coming, setComing] = useState<Coming | null>(null)
  const [failed, setFailed] = useState<{ question: string; error: unknown } | null>(null)
  const put = async (question: string): Promise<void> => {
    setFailed(null)
    setComing({ question, tools: [], said: '' })
    try {
      for await (const { name, data } of streamOf(`${base(claimId)}/stream`, { message: question, language })) {
        if (name === 'problem') throw new ProblemError({ code: Refusal.parse(data).code, status: 409 })
        if (name === 'tool') {
          const { tool } = Tool.parse(data)
          setComing((before) => before && { ...before, tools: [...before.tools, tool] })
        }
        if (name === 'piece') {
          const { text } = Piece.parse(data)
          setComing((before) => before && { ...before, said: before.said + text })
        }
        if (name === 'done') {
          const { question: asked, answer } = Exchange.parse(data)
          client.setQueryData<CopilotMessage[]>(['copilot', 'messages', claimId], (before = []) => [
            ...before,
            asked,
            answer,
          ])
        }
      }
    } catch (error) {
      setFailed({ question, error })
    } finally {
      setComing(null)
    }
  }
  return { coming, failed, put }
}

/** Server-sent events of a POST, which EventSource cannot make. @throws ProblemError */
async function* streamOf(path: string, body: unknown): AsyncGenerator<{ name: string; data: unknown }> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-periksa': '1' },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (!response) throw new ProblemError({ code: 'network.offline', status: 0 })
  if (!response.ok || !response.body) throw problemFrom(response.status, await response.json().catch(() => null))
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    rest += value ?? ''
    const parts = rest.split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const name = /^event: (.*)$/m.exec(part)?.[1] ?? 'message'
      const data = /^data: (.*)$/m.exec(part)?.[1] ?? 'null'
      yield { name, data: JSON.parse(data) }
    }
    if (done) return
  }
}
