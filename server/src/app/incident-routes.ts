import { z } from 'zod'
import { reachOfIncident } from '../flows/incident.js'
import { type Route, route } from '../platform/http/route.js'
import { listIncidents, moveIncident, openIncident, readIncident } from '../platform/trust/incidents.js'
import { Incident, IncidentInput, Reached } from '../platform/trust/schema.js'
import type { AppContext } from './context.js'

const define = route<AppContext>()
const tag = 'Safety'
const ById = z.strictObject({ id: z.uuid() })

/** Breaches: what was reached by whom, whom it concerns, and by when who must be told. */
export const incidentRoutes: Route<AppContext>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/incidents', permission: 'incidents.manage', tag },
    summary: 'Every incident, open ones first',
    response: z.object({ items: z.array(Incident) }),
    handle: async (ctx) => ({ items: await listIncidents(ctx) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/incidents', permission: 'incidents.manage', tag },
    summary: 'Open an incident; within three times twenty-four hours of its finding people and authority are told',
    body: IncidentInput,
    response: Incident,
    status: 201,
    handle: (ctx, { body }) => openIncident(ctx, body),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/incidents/:id', permission: 'incidents.manage', tag },
    summary: 'One incident with what the trail says was reached, by whom, and whose data it was',
    params: ById,
    response: z.object({ incident: Incident, reached: Reached }),
    async handle(ctx, { params }) {
      const incident = await readIncident(ctx, params)
      return { incident, reached: await reachOfIncident(ctx, incident) }
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/incidents/:id/moves', permission: 'incidents.manage', tag },
    summary: 'Note that the authority or the people were told; close the incident',
    params: ById,
    body: z.strictObject({ move: z.enum(['authority-told', 'people-told', 'close']) }),
    response: Incident,
    handle: (ctx, { params, body }) => moveIncident(ctx, { ...params, ...body }),
  }),
]
