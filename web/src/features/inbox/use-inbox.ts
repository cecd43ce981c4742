import { ListedConversation } from '@periksa/server/inbox/desk/schema'
import { Ownership, Thread } from '@periksa/server/inbox/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { ask, send } from '../../lib/api.js'
import { listen } from '../../lib/realtime.js'

export type { ListedConversation } from '@periksa/server/inbox/desk/schema'
export type { Conversation, Message, Thread } from '@periksa/server/inbox/schema'

const OwnChat = z.object({ thread: Thread.nullable() })
const ConversationPage = z.object({ items: z.array(ListedConversation), total: z.number() })

/** The signed-in member's own conversation, live. */
export function useOwnChat() {
  const client = useQueryClient()
  const chat = useQuery({
    queryKey: ['chat'],
    queryFn: async () => (await ask('/api/v1/chat', { answer: OwnChat })).thread,
  })
  const id = chat.data?.conversation.id
  useEffect(() => {
    if (!id) return
    return listen(`conversation:${id}`, () => void client.invalidateQueries({ queryKey: ['chat'] }))
  }, [id, client])
  return chat
}

export function useWriteToUs() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { clientId: string; text: string; choice?: { id: string; title: string } }) =>
      ask('/api/v1/chat/messages', { method: 'POST', body, answer: Thread }),
    onSuccess: (thread) => client.setQueryData(['chat'], thread),
  })
}

/** Sends a photo or PDF in the conversation; a receipt becomes a draft claim. */
export function useSendFile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => {
      const clientId = crypto.randomUUID()
      const sending = { fields: { clientId }, file, key: clientId, onProgress: () => undefined }
      return send('/api/v1/chat/files', sending, Thread)
    },
    onSuccess: (thread) => client.setQueryData(['chat'], thread),
  })
}

/** Conversations the operator may see, those in need first, live. */
export function useConversations(filters: Record<string, string>) {
  const client = useQueryClient()
  useEffect(
    () => listen('conversations', () => void client.invalidateQueries({ queryKey: ['conversations'] })),
    [client],
  )
  return useQuery({
    queryKey: ['conversations', filters],
    queryFn: () => ask(`/api/v1/conversations?${new URLSearchParams(filters)}`, { answer: ConversationPage }),
    placeholderData: (before) => before,
  })
}

export function useConversation(id: string) {
  const client = useQueryClient()
  useEffect(
    () => listen(`conversation:${id}`, () => void client.invalidateQueries({ queryKey: ['conversation', id] })),
    [id, client],
  )
  return useQuery({
    queryKey: ['conversation', id],
    queryFn: () => ask(`/api/v1/conversations/${id}`, { answer: Thread }),
  })
}

export type StaffReply = {
  clientId: string
  text: string
  seenSeq: number
  note: boolean
  anyway: boolean
  mentions: string[]
}

export function useReply(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: StaffReply) =>
      ask(`/api/v1/conversations/${id}/messages`, { method: 'POST', body, answer: Thread }),
    onSuccess: (thread) => client.setQueryData(['conversation', id], thread),
  })
}

export type StaffMove =
  | { kind: 'take' | 'release' | 'return' | 'resolve' | 'clear-emergency' }
  | { kind: 'snooze'; until: string }
  | { kind: 'transfer'; to: string }
  | { kind: 'switch-bot'; enabled: boolean }

/** Moves who answers; refused when somebody was faster. */
export function useSteer(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { move: StaffMove; epoch: number; anyway?: boolean }) =>
      ask(`/api/v1/conversations/${id}/moves`, { method: 'POST', body: input, answer: Ownership }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['conversation', id] })
      void client.invalidateQueries({ queryKey: ['conversations'] })
    },
  })
}
