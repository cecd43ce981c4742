import * as audit from '../modules/audit/index.js'
import * as claims from '../modules/claims/index.js'
import * as inbox from '../modules/inbox/index.js'
import * as insights from '../modules/insights/index.js'
import * as intake from '../modules/intake/index.js'
import * as registry from '../modules/registry/index.js'
import { AppError } from '../platform/errors.js'
import { removeUnnamed } from '../platform/files/remove-unnamed.js'
import { forgetAnswersTo } from '../platform/http/forget-answers.js'
import { recordTrail } from '../platform/trail/record.js'
import { type ErasureProof, proveErased } from '../platform/trust/prove-erased.js'
import { whoLooked } from '../platform/trust/who-looked.js'
import type { FlowContext } from './flow-context.js'
import { type Held, isHeld, whatIsHeld } from './holds.js'

/**
 * A person's own data over every module: what they said, what we said, what was read of it, their record, claims and
 * documents, and what was done with all of it, by which kind of actor.
 */
export async function exportPerson(ctx: FlowContext, { contactId }: { contactId: string }) {
  const { contactIds, memberIds, files, ...conversations } = await inbox.exportConversations(ctx, { contactId })
  const analyses = await insights.analysesOfPeople(ctx, { contactIds })
  const claimIds = await claims.claimsOfMembers(ctx, { memberIds })
  const papers = await intake.documentsOfMembers(ctx, { memberIds })
  const own = {
    members: await Promise.all(memberIds.map((id) => registry.readMember(ctx, { id }))),
    claims: await Promise.all(claimIds.map((claimId) => claims.readClaim(ctx, { claimId }))),
    documents: await Promise.all(
      papers.map(async ({ record }) => ({
        ...record,
        bill: (await intake.readBillRecord(ctx, { documentId: record.id }))?.corrected ?? null,
      })),
    ),
  }
  const threads = conversations.conversations.map(({ id }) => id)
  const ids = [...contactIds, ...memberIds, ...claimIds, ...threads, ...papers.map(({ record }) => record.id)]
  const looks = await whoLooked(ctx, { ids })
  const originals = papers.flatMap(({ address }) => address ?? [])
  const person = { at: ctx.clock.now().toISOString(), ...conversations, analyses, ...own, looks }
  return { person, files: [...new Set([...files, ...originals])] }
}

export type Erased = { counts: Record<string, number>; kept: { claims: number }; proof: ErasureProof }

/**
 * Forgets a person in conversations, analyses, files, and claims that were never handed in with their documents. Claims
 * that were handed in, the documents they rest on and the member's record follow the law's own terms and stay. Then it
 * looks for the person in every table and says what it found; the proof stands in the trail.
 * @throws AppError `privacy.held` while a legal hold keeps the person or one of their claims
 */
export async function erasePerson(ctx: FlowContext, { contactId }: { contactId: string }): Promise<Erased> {
  if (await isHeld(ctx, { contactId })) throw new AppError('conflict', 'privacy.held')
  await inbox.noteOlderFiles(ctx)
  const { counts, files, memberIds, marks } = await inbox.forgetConversations(ctx, { contactId })
  const forgotten = await forgetDrafts(ctx, { memberIds }, NOTHING_HELD)
  const removed = await removeUnnamed(ctx, [...files, ...forgotten.files])
  const answers = await forgetAnswersTo(ctx, { memberIds })
  const proof = await proveErased(ctx, { marks: [...marks, ...forgotten.marks], files: removed })
  const stay = (await claims.claimsOfMembers(ctx, { memberIds })).length
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, {
      ...{ action: 'privacy.erased', resource: 'contact', resourceId: contactId },
      reason: `${proof.tables} tables, ${proof.marks} marks, ${Object.keys(proof.found).length} with rows, ${proof.files} files`,
    }),
  )
  const drafts = { claims: forgotten.claims, documents: forgotten.documents }
  return { counts: { ...counts, ...drafts, files: removed.length, answers }, kept: { claims: stay }, proof }
}

/**
 * Claims never handed in, of a person or untouched for long, with their audits, documents and files; and documents that
 * never came into a claim.
 */
const NOTHING_HELD: Held = { claimIds: [], memberIds: [], contactIds: [] }

async function forgetDrafts(ctx: FlowContext, of: { memberIds: string[] } | { untouchedSince: Date }, except: Held) {
  return ctx.db.transaction(async (tx) => {
    const { claimIds, documentIds } = await claims.forgetUnsubmitted(ctx, tx, { ...of, except })
    await audit.forgetAudits(tx, { claimIds })
    const loose = await intake.looseDocuments(tx, { ...of, except })
    const inClaims = await claims.documentsInClaims(tx, { documentIds: loose })
    documentIds.push(...loose.filter((id) => !inClaims.includes(id) && !documentIds.includes(id)))
    const files = await intake.removeDocuments(ctx, tx, { documentIds })
    return { claims: claimIds.length, documents: documentIds.length, files, marks: [...claimIds, ...documentIds] }
  })
}

export type Kept = {
  people: number
  forgotten: number
  swept: number
  drafts: number
  originals: number
  /** Legal holds that were kept away from: claims, members and contacts. */
  held: number
}

type Terms = { months: number; draftDays: number; documentYears: number; dryRun: boolean }

/**
 * Forgets, apart from what a legal hold keeps, people with whom nobody wrote for so long, claims never handed in, the originals of documents whose claims were
 * decided long ago, and what only had to be kept for days. A dry run says how many and changes nothing.
 */
export async function keepRetention(ctx: FlowContext, terms: Terms): Promise<Kept> {
  const except = await whatIsHeld(ctx)
  const held = except.claimIds.length + except.memberIds.length + except.contactIds.length
  const outdated = await inbox.findOutdated(ctx, { months: terms.months, except })
  const now = ctx.clock.now()
  const untouchedSince = new Date(now.getTime() - terms.draftDays * 86_400_000)
  const before = new Date(now)
  before.setUTCFullYear(before.getUTCFullYear() - terms.documentYears)
  const over = await claims.documentsDecidedBefore(ctx, { before, except })
  const originals = await intake.withOriginals(ctx, { documentIds: over })
  if (terms.dryRun) {
    const drafts = await claims.countUnsubmitted(ctx, { untouchedSince, except })
    return { people: outdated.length, forgotten: 0, swept: 0, drafts, originals: originals.length, held }
  }
  await inbox.noteOlderFiles(ctx)
  const swept = await inbox.sweepTransient(ctx)
  const drafts = await forgetDrafts(ctx, { untouchedSince }, except)
  await removeUnnamed(ctx, drafts.files)
  const files = await ctx.db.transaction((tx) => intake.removeOriginals(ctx, tx, { documentIds: originals }))
  await removeUnnamed(ctx, files)
  const forgotten = await forgetOutdated(ctx, outdated)
  const counts = { people: outdated.length, forgotten, swept }
  const done = { ...counts, drafts: drafts.claims, originals: originals.length, held }
  if (forgotten + done.drafts + done.originals > 0) await recordRun(ctx, done)
  return done
}

const SKIPPED = ['inbox.contact-not-found', 'privacy.held']

async function forgetOutdated(ctx: FlowContext, contactIds: string[]): Promise<number> {
  let forgotten = 0
  for (const contactId of contactIds) {
    try {
      await erasePerson(ctx, { contactId })
      forgotten += 1
    } catch (error) {
      // One person may be several contacts: the first took the others along, or a hold on one keeps them all.
      if (!(error instanceof AppError) || !SKIPPED.includes(error.code)) throw error
    }
  }
  return forgotten
}

/** What a run took away, as counts: the proof that it ran. */
async function recordRun(ctx: FlowContext, { forgotten, drafts, originals }: Kept): Promise<void> {
  const reason = `people ${forgotten}, drafts ${drafts}, originals ${originals}`
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, { action: 'privacy.retention', resource: 'retention', resourceId: 'run', reason }),
  )
}
