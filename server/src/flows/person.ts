import * as inbox from '../modules/inbox/index.js'
import * as insights from '../modules/insights/index.js'
import * as intake from '../modules/intake/index.js'
import { AppError } from '../platform/errors.js'
import { forgetAnswersTo } from '../platform/http/forget-answers.js'
import type { FlowContext } from './flow-context.js'

/** A person's own data over every module: what they said, what we said, what was read of it. */
export async function exportPerson(ctx: FlowContext, { contactId }: { contactId: string }) {
  const { contactIds, files, ...conversations } = await inbox.exportConversations(ctx, { contactId })
  const analyses = await insights.analysesOfPeople(ctx, { contactIds })
  return { person: { at: ctx.clock.now().toISOString(), ...conversations, analyses }, files }
}

/**
 * Forgets a person in conversations, analyses and files. Claims and the documents they rest on follow the law's own terms
 * and stay; a file that a claim's document names stays with it.
 */
export async function erasePerson(
  ctx: FlowContext,
  { contactId }: { contactId: string },
): Promise<Record<string, number>> {
  const { counts, files, memberIds } = await inbox.forgetConversations(ctx, { contactId })
  const kept = new Set(await intake.namedFiles(ctx, { addresses: files }))
  const removed = files.filter((address) => !kept.has(address))
  for (const address of removed) ctx.files.remove(address)
  const answers = await forgetAnswersTo(ctx, { memberIds })
  return { ...counts, files: removed.length, answers }
}

/** Forgets people with whom nobody wrote for so long, and what only had to be kept for days. */
export async function keepRetention(
  ctx: FlowContext,
  { months, dryRun }: { months: number; dryRun: boolean },
): Promise<{ people: number; forgotten: number; swept: number }> {
  const outdated = await inbox.findOutdated(ctx, { months })
  if (dryRun) return { people: outdated.length, forgotten: 0, swept: 0 }
  const swept = await inbox.sweepTransient(ctx)
  let forgotten = 0
  for (const contactId of outdated) {
    try {
      await erasePerson(ctx, { contactId })
      forgotten += 1
    } catch (error) {
      // One person may be several contacts: the first took the others along.
      if (!(error instanceof AppError) || error.code !== 'inbox.contact-not-found') throw error
    }
  }
  return { people: outdated.length, forgotten, swept }
}
