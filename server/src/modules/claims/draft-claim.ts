import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { ClaimId } from '../../shared/ids.js'
import { assessClaim } from './assess-claim.js'
import { assessmentColumns, factColumns, type LoadedFacts, lineRows } from './claim-columns.js'
import { progressOf } from './claim-progress.js'
import { ClaimDrafted } from './events.js'
import { type ClaimProgress, DraftFacts } from './schema.js'
import { addHistory, insertClaim, insertDocument, loadClaimOfBill, replaceLines } from './store.js'
import type { NewClaimRow } from './tables.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'metrics'>

const TRIES = 8

/**
 * Makes a draft of a bill, once: asked again for the same bill it answers with the claim it made.
 * @throws AppError `claim.member-unknown`, `claim.not-medical`, `claim.document-taken`
 */
export async function draftClaim(ctx: Ctx, input: DraftFacts): Promise<ClaimProgress> {
  const facts = draftable(ctx, DraftFacts.parse(input))
  return ctx.db.transaction(async (tx) => {
    const known = await loadClaimOfBill(tx, facts.billId)
    if (known) return progressOf(known)
    const row = await insertNumbered(ctx, tx, await newRow(ctx, tx, facts))
    if (!row) return progressOf((await loadClaimOfBill(tx, facts.billId))!)
    await keepParts(ctx, tx, { row, facts })
    await ctx.events.tell(tx, ClaimDrafted({ claimId: ClaimId.parse(row.id) }))
    ctx.metrics.claims.inc({ status: 'DRAFT' })
    return progressOf({ ...row, missingDocuments: row.missingDocuments ?? [] })
  })
}

/** A member drafts for their own card only; for anybody else's it is as unknown as one that does not exist. */
function draftable(ctx: Ctx, { member, ...facts }: ReturnType<typeof DraftFacts.parse>): LoadedFacts {
  const scope = requireScope(ctx.actor, 'claims.create')
  const isForeign = scope === 'own' && ctx.actor.kind === 'person' && member?.id !== ctx.actor.memberId
  if (!member || isForeign) throw new AppError('precondition', 'claim.member-unknown')
  if (!facts.bill.isMedical) throw new AppError('precondition', 'claim.not-medical')
  return { ...facts, member }
}

async function newRow(ctx: Ctx, tx: Tx, facts: LoadedFacts): Promise<Omit<NewClaimRow, 'number'>> {
  const id = ctx.ids.next()
  const at = ctx.clock.now()
  const filer = ctx.actor.kind === 'system' && facts.filedBy ? facts.filedBy : ctx.actor
  const known = {
    ...factColumns(ctx.vault, id, facts),
    id,
    hasReceipt: facts.hasReceipt,
    receivedOn: ctx.clock.today(),
  }
  const assessment = await assessClaim(ctx, tx, { ...known, documents: ['receipt'] })
  return {
    ...known,
    ...assessmentColumns(assessment),
    status: 'DRAFT',
    billId: facts.billId,
    createdBy: filer.id,
    filedByFacility: filer.facilityId,
    createdAt: at,
    updatedAt: at,
    version: 1,
  }
}

/** Inserts under a free number: KLM, today, six random hexadecimal digits. Null when the bill has its claim already. */
async function insertNumbered(ctx: Ctx, tx: Tx, row: Omit<NewClaimRow, 'number'>): Promise<NewClaimRow | null> {
  const day = ctx.clock.today().replaceAll('-', '')
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const numbered = { ...row, number: `KLM${day}${ctx.ids.hex(3).toUpperCase()}` }
    if (await insertClaim(tx, numbered)) return numbered
    if (await loadClaimOfBill(tx, row.billId)) return null
  }
  throw new AppError('unavailable', 'claim.no-free-number')
}

async function keepParts(ctx: Ctx, tx: Tx, { row, facts }: { row: NewClaimRow; facts: LoadedFacts }): Promise<void> {
  const claimId = row.id
  await replaceLines(tx, claimId, lineRows(ctx.vault, claimId, facts.bill.lines))
  const addedAt = ctx.clock.now()
  const taken = await insertDocument(tx, { documentId: facts.documentId, claimId, kind: 'receipt', addedAt })
  if (taken) throw new AppError('conflict', 'claim.document-taken')
  await addHistory(tx, { claimId, at: addedAt, from: null, to: 'DRAFT', actor: row.createdBy, reason: null })
  await recordTrail(ctx, tx, {
    action: 'claims.draft',
    resource: 'claim',
    resourceId: claimId,
    versions: { rules: row.ruleSet },
  })
}
