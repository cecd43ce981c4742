import { z } from 'zod'
import { requireScope, scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { linePlace, openDiagnosis, pseudonymOf } from './claim-cells.js'
import { reachOn } from './claim-reach.js'
import { summaryOf } from './claim-summary.js'
import { actionsOn } from './lifecycle/actions.js'
import { ClaimFile, RuleOutcome } from './schema.js'
import { type HistoryRow, type LineRow, loadClaim, loadDocuments, loadHistory, loadLines } from './store.js'
import { loadLikenesses } from './store-duplicates.js'
import type { ClaimRow } from './tables.js'
import { trailReading } from './trail-reading.js'
import { seesPseudonyms } from './visible-claims.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/**
 * One claim as its tables hold it, with the moves the actor may make. A stranger's and a missing one are the same.
 * @throws AppError `claim.not-found`
 */
export async function readClaim(ctx: Ctx, input: { claimId: string }): Promise<ClaimFile> {
  requireScope(ctx.actor, 'claims.read')
  const row = await loadClaim(ctx.db.orm, input.claimId, { actor: ctx.actor, permission: 'claims.read' })
  if (!row) throw new AppError('not-found', 'claim.not-found')
  await trailReading(ctx, { action: 'claims.read', resourceId: row.id })
  const asPseudonym = seesPseudonyms(ctx.actor)
  const duplicates = await loadLikenesses(ctx.db.orm, row, ctx.actor)
  const lines = await loadLines(ctx.db.orm, row.id)
  return ClaimFile.parse({
    ...summaryOf(ctx.vault, row, asPseudonym),
    ...plainParts(row),
    memberId: asPseudonym ? pseudonymOf(ctx.vault, row.memberId) : row.memberId,
    diagnosis: openDiagnosis(ctx.vault, row),
    lines: lines.map((line) => openLine(ctx, line)),
    documents: (await loadDocuments(ctx.db.orm, row.id)).map((one) => ({
      id: one.documentId,
      kind: one.kind,
      addedAt: one.addedAt.toISOString(),
    })),
    duplicates: duplicates.map(({ claimId, number, by }) => ({ claimId, number, by })),
    history: (await loadHistory(ctx.db.orm, row.id)).map((one) => shownMove(ctx, one)),
    actions: actionsOn(ClaimFile.shape.status.parse(row.status), reachOn(ctx.actor, row)),
  })
}

function plainParts(row: ClaimRow) {
  return {
    careClass: row.careClass,
    facility: {
      facilityId: row.facilityId,
      name: row.facilityName,
      certainty: row.facilityCertainty,
      by: row.facilityBy,
      partner: row.facilityPartner,
    },
    facilityId: row.facilityId,
    billId: row.billId,
    costParts: row.costParts,
    patientNameMatch: row.patientNameMatch,
    approval: {
      ruleSet: row.ruleSet,
      isValid: row.isValid,
      score: row.score / 100,
      estimate: row.estimate,
      shareBasisPoints: row.shareBasisPoints,
      outcomes: z.array(RuleOutcome).parse(row.approval),
      missingDocuments: row.missingDocuments,
    },
    toCheck: row.toCheck,
    version: row.version,
    memberStatus: row.memberActive ? 'active' : 'inactive',
    reviewer: row.reviewer,
    receivedOn: row.receivedOn,
  }
}

function openLine(ctx: Ctx, { claimId, index, ...line }: LineRow) {
  return {
    ...line,
    index,
    description: ctx.vault.open(linePlace('description', claimId, index), line.description),
    section: line.section && ctx.vault.open(linePlace('section', claimId, index), line.section),
  }
}

/** Members and facilities see that our people moved a claim, not which of them. */
function shownMove(ctx: Ctx, move: HistoryRow) {
  const scope = scopeOf(ctx.actor, 'claims.read')
  const isHidden = (scope === 'own' || scope === 'facility' || scope === 'pseudonymised') && move.actor !== ctx.actor.id
  return {
    at: move.at.toISOString(),
    from: move.from,
    to: move.to,
    actor: isHidden ? 'staff' : move.actor,
    reason: move.reason,
  }
}
