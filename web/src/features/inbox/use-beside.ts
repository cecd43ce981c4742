import { Beside } from '@periksa/server/inbox/desk/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { ask } from '../../lib/api.js'
import { listen } from '../../lib/realtime.js'

export type { Beside, ServiceClock } from '@periksa/server/inbox/desk/schema'

const Labels = z.object({ labels: z.array(z.string()) })
const Done = z.object({ ok: z.literal(true) })

/** What stands beside a conversation, live. */
export function useBeside(id: string) {
  const client = useQueryClient()
  useEffect(
    () => listen(`conversation:${id}`, () => void client.invalidateQueries({ queryKey: ['beside', id] })),
    [id, client],
  )
  return useQuery({
    queryKey: ['beside', id],
    queryFn: () => ask(`/api/v1/conversations/${id}/beside`, { answer: Beside }),
    // Presence ends by silence, which no event tells.
    refetchInterval: 30_000,
  })
}

export function useLabel(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ label, on }: { label: string; on: boolean }) =>
      ask(`/api/v1/conversations/${id}/labels/${encodeURIComponent(label)}`, {
        ...{ method: 'PUT', body: { on }, answer: Labels },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['beside', id] })
      void client.invalidateQueries({ queryKey: ['conversations'] })
    },
  })
}

const STILL_HERE_MS = 20_000
const DRAFT_MS = 900

/**
 * Says that this page has the conversation open and when somebody writes here, and keeps the draft a moment after the
 * last key. Gives how to tell of a changed text.
 */
export function usePresence(id: string): (text: string, note: boolean) => void {
  const pending = useRef<{ text: string; note: boolean } | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const say = useCallback(
    (here: boolean, typing: boolean): void => {
      const draft = pending.current
      pending.current = null
      const body = { here, typing, ...(draft ? { draft } : {}) }
      // A lost sign of life is made good by the next one; a lost draft is kept in the field.
      ask(`/api/v1/conversations/${id}/presence`, { method: 'POST', body, answer: Done }).catch(() => {
        pending.current ??= draft
      })
    },
    [id],
  )
  useEffect(() => {
    say(true, false)
    const still = window.setInterval(() => document.visibilityState === 'visible' && say(true, false), STILL_HERE_MS)
    return () => {
      window.clearInterval(still)
      window.clearTimeout(timer.current)
      say(false, false)
    }
  }, [say])
  return useCallback(
    (text, note) => {
      pending.current = { text, note }
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => say(true, text.trim() !== ''), DRAFT_MS)
    },
    [say],
  )
}

const TYPING_MS = 6000

/** Whether the other side writes now. */
export function useTyping(id: string | undefined, who: 'staff' | 'member'): boolean {
  const [typing, setTyping] = useState(false)
  useEffect(() => {
    if (!id) return
    let timer: number | undefined
    const stop = listen(`conversation:${id}`, ({ kind, payload }) => {
      if (kind === 'message.changed') setTyping(false)
      if (kind !== 'typing.changed' || payload.who !== who) return
      setTyping(true)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setTyping(false), TYPING_MS)
    })
    return () => {
      window.clearTimeout(timer)
      stop()
    }
  }, [id, who])
  return typing
}

const TELL_AGAIN_MS = 4000

/** Tells our side that the member writes, now and then while they do. */
export function useTellTyping(): (text: string) => void {
  const last = useRef(0)
  return useCallback((text) => {
    if (text.trim() === '' || Date.now() - last.current < TELL_AGAIN_MS) return
    last.current = Date.now()
    // A sign that is lost means nothing; the words themselves are sent on their own way.
    ask('/api/v1/chat/typing', { method: 'POST', answer: Done }).catch(() => undefined)
  }, [])
}

/** The time now, renewed often enough for a countdown in minutes. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 15_000)
    return () => window.clearInterval(timer)
  }, [])
  return now
}
