import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'

const Incident = z.object({
  id: z.string(),
  title: z.string(),
  note: z.string().nullable(),
  foundAt: z.string(),
  from: z.string(),
  until: z.string(),
  actors: z.array(z.string()),
  dueAt: z.string(),
  authorityToldAt: z.string().nullable(),
  peopleToldAt: z.string().nullable(),
  closedAt: z.string().nullable(),
})
export type Incident = z.infer<typeof Incident>

const Reached = z.object({
  rows: z.array(
    z.object({
      actor: z.string(),
      name: z.string().nullable(),
      action: z.string(),
      things: z.number(),
      times: z.number(),
      firstAt: z.string(),
      lastAt: z.string(),
    }),
  ),
  people: z.number(),
  listReads: z.number(),
})

const KEY = ['incidents']
export type IncidentMove = 'authority-told' | 'people-told' | 'close'

export function useIncidents() {
  return useQuery({
    queryKey: KEY,
    queryFn: async () => (await ask('/api/v1/incidents', { answer: z.object({ items: z.array(Incident) }) })).items,
  })
}

/** What the trail says was reached; asked for when an incident is opened on the page. */
export function useReached(id: string) {
  return useQuery({
    queryKey: [...KEY, id],
    queryFn: async () => (await ask(`/api/v1/incidents/${id}`, { answer: z.object({ reached: Reached }) })).reached,
  })
}

export type NewIncident = { title: string; foundAt: string; from: string; until: string; actors: string[] }

export function useOpenIncident() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: NewIncident) => ask('/api/v1/incidents', { method: 'POST', body: input, answer: Incident }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export function useIncidentMove() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, move }: { id: string; move: IncidentMove }) =>
      ask(`/api/v1/incidents/${id}/moves`, { method: 'POST', body: { move }, answer: Incident }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
