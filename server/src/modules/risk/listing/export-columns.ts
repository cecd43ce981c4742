import type { HistoricClaim } from '../schema.js'

type Cell = string | number | null

/** What an export holds of each claim; amounts in whole rupiah. */
export const exportColumns: readonly (readonly [string, (claim: HistoricClaim) => Cell])[] = [
  ['claim_id', (claim) => claim.claim_id],
  ['risk_score', (claim) => claim.risk_score],
  ['rule_score', (claim) => claim.rule_score],
  ['ml_score_normalized', (claim) => claim.ml_score_normalized],
  ['flags', (claim) => claim.flags.join(' ')],
  ['stake', (claim) => claim.stake],
  ['facility_key', (claim) => claim.facility_key],
  ['facility_class', (claim) => claim.facility_class],
  ['province_name', (claim) => claim.province_name],
  ['district_name', (claim) => claim.district_name],
  ['service_type', (claim) => claim.service_type],
  ['severity_group', (claim) => claim.severity_group],
  ['dx_primary_code', (claim) => claim.dx_primary_code],
  ['dx_primary_label', (claim) => claim.dx_primary_label],
  ['cbg_code', (claim) => claim.cbg_code],
  ['procedure_code', (claim) => claim.procedure_code],
  ['admit_dt', (claim) => claim.admit_dt],
  ['discharge_dt', (claim) => claim.discharge_dt],
  ['los', (claim) => claim.los],
  ['amount_claimed', (claim) => claim.amount_claimed],
  ['amount_paid', (claim) => claim.amount_paid],
  ['peer_median', (claim) => claim.peer.median],
  ['peer_n', (claim) => claim.peer.n],
  ['matched_claim_id', (claim) => claim.matched_claim_id],
  ['decision', (claim) => claim.latest_feedback?.decision ?? null],
  ['simulated', (claim) => (claim.simulated ? 'yes' : 'no')],
  ['generated', (claim) => (claim.generated ? 'yes' : 'no')],
  ['model_version', (claim) => claim.model_version],
  ['ruleset_version', (claim) => claim.ruleset_version],
]
