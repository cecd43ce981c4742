import type { Needs } from '../../platform/context.js'
import type { Day } from '../../shared/dates.js'
import { type Minor, toWhole } from '../../shared/money.js'
import type { ClaimRow } from './claim-rules/condition.js'
import type { IncomingRow } from './live/live-columns.js'
import { INCOMING } from './live/normalise-sql.js'
import { scorerOf, servedOrNone, whileHeld } from './score-live-claims.js'
import { riskRoot } from './summarise-quality.js'

/** What peers are found by: a claim that is not sent, without facility, member or anybody's number. */
export type ComparableDraft = {
  key: string
  service: 'outpatient' | 'inpatient'
  admittedOn: Day
  dischargedOn: Day
  /** ICD-10. */
  diagnosis: string
  cbgCode: string
  billed: Minor
}

const CLASSES = ['A', 'B', 'C', 'D']

/**
 * Figures of the comparable claims of some drafts of a hospital of one class, by key: columns of claims_normalized, empty where there
 * are too few. Empty altogether before the first list, and for a class that the tariff has not. Nothing is kept.
 */
export async function compareDrafts(
  ctx: Needs<'db' | 'config'>,
  input: { hospitalClass: string; drafts: readonly ComparableDraft[] },
): Promise<Map<string, ClaimRow>> {
  const classCode = CLASSES.indexOf(input.hospitalClass.toUpperCase()) + 1
  const served = classCode > 0 && input.drafts.length > 0 ? await servedOrNone(ctx) : null
  if (!served) return new Map()
  const rows = input.drafts.map((draft) => rowOf(draft, classCode))
  return whileHeld(served, async () => (await scorerOf(served, riskRoot(ctx.config))).comparePeers(rows))
}

function rowOf(draft: ComparableDraft, classCode: number): IncomingRow {
  const billed = toWhole(draft.billed)
  const cbgCode = draft.cbgCode.toUpperCase()
  return {
    ...Object.fromEntries(Object.keys(INCOMING).map((name) => [name, null])),
    ...{ claim_id: draft.key, admit_dt: draft.admittedOn, discharge_dt: draft.dischargedOn },
    ...{ facility_class_code: classCode, service_level_code: draft.service === 'inpatient' ? 2 : 1 },
    ...{ dx_primary_full: draft.diagnosis.replace('.', ''), dx_secondary_codes: [] },
    ...{ cbg_code: cbgCode, cbg_stem: cbgCode.split('-').slice(0, 3).join('-') },
    ...{ amount_claimed: billed, amount_without_special: billed },
  }
}
