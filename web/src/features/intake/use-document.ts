import { Bill, DocumentRecord, type ReadingStage } from '@periksa/server/intake/schema'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { ask, send } from '../../lib/api.js'
import { listen } from '../../lib/realtime.js'

const DocumentView = DocumentRecord.extend({ bill: Bill.nullable() })
export type DocumentView = z.infer<typeof DocumentView>

type Upload = {
  file: File
  cardNumber: string
  kind: string
  claimId?: string
  key: string
  onProgress(share: number): void
}

/** Sends a document; the key makes a repeated sending one document. @throws ProblemError */
export function sendDocument({ file, cardNumber, kind, claimId, key, onProgress }: Upload) {
  const fields = { cardNumber, kind, ...(claimId ? { claimId } : {}) }
  return send('/api/v1/documents', { fields, file, key, onProgress }, DocumentRecord)
}

/** A document as it comes along: pushed live, and asked for every two seconds should the push be down. */
export function useDocument(id: string) {
  const client = useQueryClient()
  const [live, setLive] = useState<ReadingStage | null>(null)
  const query = useQuery({
    queryKey: ['document', id],
    queryFn: () => ask(`/api/v1/documents/${id}`, { answer: DocumentView }),
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data.state) ? false : 2000),
  })
  useEffect(
    () =>
      listen(`document:${id}`, (push) => {
        if (push.kind === 'document.stage') setLive(push.payload.stage as ReadingStage)
        else void client.invalidateQueries({ queryKey: ['document', id] })
      }),
    [id, client],
  )
  return { ...query, stage: laterOf(live, query.data?.stage ?? 'received') }
}

export const STAGES: ReadingStage[] = ['received', 'straightened', 'read', 'understood', 'checked', 'filed']

export function hasEnded(state: string): boolean {
  return state === 'read' || state === 'refused' || state === 'failed'
}

function laterOf(one: ReadingStage | null, other: ReadingStage): ReadingStage {
  return one && STAGES.indexOf(one) > STAGES.indexOf(other) ? one : other
}
