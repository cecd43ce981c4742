import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { standingsNow } from './analyser-board.js'
import type { AnalyserStanding } from './schema.js'
import { countRequests } from './store-requests.js'

type Ctx = Needs<'db' | 'clock' | 'actor'>

/** Every analyser as it stands over all processes now: what it can do, whether it is there, and how it has done. */
export async function describeAnalysers(ctx: Ctx): Promise<AnalyserStanding[]> {
  requireScope(ctx.actor, 'analysers.read')
  return standingsNow(ctx)
}

/** One of them. @throws AppError `audit.analyser-not-found` */
export async function describeAnalyser(ctx: Ctx, input: { name: string }): Promise<AnalyserStanding> {
  const found = (await describeAnalysers(ctx)).find(({ name }) => name === input.name)
  if (!found) throw new AppError('not-found', 'audit.analyser-not-found')
  return found
}

/** Counts for a dashboard: no document, no person. */
export async function summariseAudits(ctx: Needs<'db' | 'clock'>) {
  const standings = await standingsNow(ctx)
  const { audited, meanConfidence } = await countRequests(ctx.db.orm)
  return { activeAnalysers: standings.filter((one) => one.status === 'online').length, audited, meanConfidence }
}
