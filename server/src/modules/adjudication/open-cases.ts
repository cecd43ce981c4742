import { requireScope } from '../../platform/auth/permissions.js'
import type { Tx } from '../../platform/db/database.js'
import { fromWhole } from '../../shared/money.js'
import { queueAudits, readHistoricClaim } from '../risk/index.js'
import { BudgetQuery, type HistoricClaim } from '../risk/schema.js'
import { type CaseCtx, caseNotFound, keepStep, tellChanged } from './case-context.js'
import { after, DAYS_TO_JUDGE } from './cases/terms.js'
import { type Case, CaseId, PlanInput } from './schema.js'
import { claimsWithCase, insertCases, loadCaseOfClaim, type NewCase } from './store-cases.js'

type Planned = Pick<NewCase, 'priority' | 'expected' | 'minutes' | 'because' | 'drawChance'>

/**
 * Opens cases for so many hours of auditors: the claims of the budget's plan that have none yet, in its order. Doing it
 * again adds only what is new.
 * @throws AppError `risk.no-snapshot`
 */
export async function planCases(ctx: CaseCtx, input: PlanInput): Promise<{ opened: number; known: number }> {
  requireScope(ctx.actor, 'cases.work')
  const { hours } = PlanInput.parse(input)
  const planned = await queueAudits(ctx, BudgetQuery.parse({ hours }))
  const known = await claimsWithCase(
    ctx.db.orm,
    planned.map(({ claimId }) => claimId),
  )
  // A claim drawn by lot keeps its place between its neighbours: its own expected money says nothing of why it is there.
  let place = Number.POSITIVE_INFINITY
  const rows = planned.map(({ claim, expected, minutes, because, drawChance }) => {
    const own = expected / Math.max(minutes, 1)
    place = because === 'exploration' ? Math.min(place, Number.isFinite(place) ? place : own) : own
    return newCase(ctx, claim, {
      priority: place,
      expected: Math.round(expected),
      minutes: Math.round(minutes),
      because,
      drawChance,
    })
  })
  const fresh = rows.filter(({ claimId }) => !known.has(claimId))
  const opened = await ctx.db.transaction((tx) => keepCases(ctx, tx, fresh))
  return { opened: opened.length, known: rows.length - opened.length }
}

/**
 * Opens a claim of the list as a case by hand, or gives the case it has.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`
 */
export async function openCaseOf(ctx: CaseCtx, input: { claimId: string }): Promise<Case> {
  requireScope(ctx.actor, 'cases.work')
  const known = await loadCaseOfClaim(ctx.db.orm, input.claimId)
  if (known) return known
  const claim = await readHistoricClaim(ctx, input)
  const { minutesStay, minutesOutpatient } = BudgetQuery.parse({})
  const minutes = claim.service_type === 'RITL' ? minutesStay : minutesOutpatient
  const expected = Math.round(fromWhole(claim.stake) * claim.risk_score)
  const row = newCase(ctx, claim, {
    priority: expected / minutes,
    expected,
    minutes,
    because: 'by-hand',
    drawChance: null,
  })
  const [opened] = await ctx.db.transaction((tx) => keepCases(ctx, tx, [row]))
  const one = opened ?? (await loadCaseOfClaim(ctx.db.orm, input.claimId))
  if (!one) throw caseNotFound()
  return one
}

/** Many may open at once: whoever watches is told once. */
async function keepCases(ctx: CaseCtx, tx: Tx, rows: NewCase[]): Promise<Case[]> {
  const kept = await insertCases(tx, rows)
  for (const one of kept) {
    const facts = { because: one.because, expected: one.expected, drawChance: one.drawChance }
    await keepStep(ctx, tx, { one, step: 'open', facts, isQuiet: true })
  }
  const [first] = kept
  if (first) await tellChanged(ctx, tx, first)
  return kept
}

function newCase(ctx: CaseCtx, claim: HistoricClaim, planned: Planned): NewCase {
  const now = ctx.clock.now()
  return {
    id: CaseId.parse(ctx.ids.next()),
    claimId: claim.claim_id,
    status: 'open',
    assignee: null,
    ...planned,
    amount: fromWhole(claim.amount_claimed),
    stake: fromWhole(claim.stake),
    risk: claim.risk_score,
    flags: claim.flags,
    facilityKey: claim.facility_key,
    province: claim.province_name,
    diagnosis: claim.dx_primary_code,
    cbgCode: claim.cbg_code,
    serviceType: claim.service_type,
    dueAt: after(now, DAYS_TO_JUDGE),
    openedBy: ctx.actor.id,
    openedAt: now,
  }
}
