import {
  AddedDocument,
  FailedQuestion,
  KnowledgeDocument,
  KnowledgePassage,
  Synonym,
  TriedQuestion,
  type VersionMove,
  VersionState,
} from '@periksa/server/knowledge/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { ask, send } from '../../lib/api.js'
import { listen } from '../../lib/realtime.js'

export type { FailedQuestion, KnowledgeDocument, KnowledgeVersion, VersionMove } from '@periksa/server/knowledge/schema'

const base = '/api/v1/knowledge'
const Done = z.object({ done: z.literal(true) })

/** Documents with their versions, live. */
export function useDocuments() {
  const client = useQueryClient()
  useEffect(() => listen('knowledge', () => void client.invalidateQueries({ queryKey: ['knowledge'] })), [client])
  return useQuery({
    queryKey: ['knowledge', 'documents'],
    queryFn: () => ask(`${base}/documents`, { answer: z.array(KnowledgeDocument) }),
  })
}

export function usePassages(versionId: string | null) {
  return useQuery({
    queryKey: ['knowledge', 'passages', versionId],
    queryFn: () => ask(`${base}/versions/${versionId}/passages`, { answer: z.array(KnowledgePassage) }),
    enabled: versionId !== null,
  })
}

/** Everything an editor does; the lists follow. */
export function useKnowledgeMoves() {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: ['knowledge'] })
  const move = useMutation({
    mutationFn: ({ versionId, move }: { versionId: string; move: VersionMove }) =>
      ask(`${base}/versions/${versionId}/moves`, {
        method: 'POST',
        body: { move },
        answer: z.object({ state: VersionState }),
      }),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (documentId: string) => ask(`${base}/documents/${documentId}`, { method: 'DELETE', answer: Done }),
    onSuccess,
  })
  const restore = useMutation({
    mutationFn: (documentId: string) =>
      ask(`${base}/documents/${documentId}/restore`, { method: 'POST', answer: Done }),
    onSuccess,
  })
  const reindex = useMutation({
    mutationFn: () =>
      ask(`${base}/reindex`, { method: 'POST', answer: z.object({ versions: z.int(), passages: z.int() }) }),
    onSuccess,
  })
  return { move, remove, restore, reindex }
}

export type NewDocument = { file: File; fields: Record<string, string> }

export function useUpload() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, fields }: NewDocument) =>
      send(`${base}/documents`, { file, fields, key: crypto.randomUUID(), onProgress: () => undefined }, AddedDocument),
    onSuccess: () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  })
}

export function useTry() {
  return useMutation({
    mutationFn: (body: { question: string; language: string }) =>
      ask(`${base}/tries`, { method: 'POST', body, answer: TriedQuestion }),
  })
}

/** Questions nothing answered, and what to do about them. */
export function useFailedQuestions() {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: ['knowledge'] })
  const list = useQuery({
    queryKey: ['knowledge', 'questions'],
    queryFn: () => ask(`${base}/questions`, { answer: z.array(FailedQuestion) }),
  })
  const dismiss = useMutation({
    mutationFn: (questionId: string) =>
      ask(`${base}/questions/${questionId}`, { method: 'PATCH', body: { state: 'dismissed' }, answer: Done }),
    onSuccess,
  })
  return { list, dismiss }
}

/** Words editors have taught. */
export function useSynonyms() {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: ['knowledge'] })
  const list = useQuery({
    queryKey: ['knowledge', 'synonyms'],
    queryFn: () => ask(`${base}/synonyms`, { answer: z.array(Synonym) }),
  })
  const teach = useMutation({
    mutationFn: (body: { words: string[]; questionId: string | null }) =>
      ask(`${base}/synonyms`, { method: 'POST', body, answer: Synonym }),
    onSuccess,
  })
  const unteach = useMutation({
    mutationFn: (id: string) => ask(`${base}/synonyms/${id}`, { method: 'DELETE', answer: Done }),
    onSuccess,
  })
  return { list, teach, unteach }
}
