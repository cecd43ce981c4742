import type { HistoricClaim } from '../schema.js'

/** What a spreadsheet shows a column as. */
type Kind = 'text' | 'number' | 'whole' | 'day'
type Cell = string | number | null

/** What an export holds of each claim; amounts in whole rupiah. */
export const exportColumns: readonly (readonly [string, Kind, (claim: HistoricClaim) => Cell])[] = [
  ['claim_id', 'text', (claim) => claim.claim_id],
  ['risk_score', 'number', (claim) => claim.risk_score],
  ['rule_score', 'number', (claim) => claim.rule_score],
  ['ml_score_normalized', 'number', (claim) => claim.ml_score_normalized],
  ['flags', 'text', (claim) => claim.flags.join(' ')],
  ['stake', 'whole', (claim) => claim.stake],
  ['facility_key', 'text', (claim) => claim.facility_key],
  ['facility_class', 'text', (claim) => claim.facility_class],
  ['province_name', 'text', (claim) => claim.province_name],
  ['district_name', 'text', (claim) => claim.district_name],
  ['service_type', 'text', (claim) => claim.service_type],
  ['severity_group', 'text', (claim) => claim.severity_group],
  ['dx_primary_code', 'text', (claim) => claim.dx_primary_code],
  ['dx_primary_label', 'text', (claim) => claim.dx_primary_label],
  ['cbg_code', 'text', (claim) => claim.cbg_code],
  ['procedure_code', 'text', (claim) => claim.procedure_code],
  ['admit_dt', 'day', (claim) => claim.admit_dt],
  ['discharge_dt', 'day', (claim) => claim.discharge_dt],
  ['los', 'whole', (claim) => claim.los],
  ['amount_claimed', 'whole', (claim) => claim.amount_claimed],
  ['amount_paid', 'whole', (claim) => claim.amount_paid],
  ['peer_median', 'whole', (claim) => claim.peer.median],
  ['peer_n', 'whole', (claim) => claim.peer.n],
  ['matched_claim_id', 'text', (claim) => claim.matched_claim_id],
  ['decision', 'text', (claim) => claim.latest_feedback?.decision ?? null],
  ['label_chance', 'number', (claim) => claim.label_chance],
  ['label_model_version', 'text', (claim) => claim.label_model_version],
  ['simulated', 'text', (claim) => (claim.simulated ? 'yes' : 'no')],
  ['generated', 'text', (claim) => (claim.generated ? 'yes' : 'no')],
  ['model_version', 'text', (claim) => claim.model_version],
  ['ruleset_version', 'text', (claim) => claim.ruleset_version],
]
