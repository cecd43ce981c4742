import { claimRules } from '../claim-rules/index.js'
import { codesOfBits } from '../claim-rules/rule-set.js'
import { labelOf } from '../mapping/code-book.js'
import type { Cell, ClaimLabel, CurrentSnapshot, HistoricClaim } from '../schema.js'
import type { RowColumn } from './row-columns.js'

type Row = Record<RowColumn, Cell>
/** What a claim since the snapshot has besides its row. */
export type Arrival = { receivedAt: string; simulated: boolean }
/** What the model of auditors' labels says of it. */
export type Foretold = { chance: number; version: string }
type Labels = Record<string, Record<string, string>>
const SEVERITY = ['rawat jalan', 'ringan', 'sedang', 'berat']
const schemeOf = new Map(claimRules.map(({ code, scheme }) => [code, scheme]))

const numberOf = (cell: Cell): number | null => (cell === null ? null : Number(cell))
const textOf = (cell: Cell): string | null => (cell === null ? null : String(cell))

/** A stored row in the words of the list. */
export function showClaim(
  row: Row,
  about: {
    labels: Labels
    current: CurrentSnapshot
    feedback: ClaimLabel | null
    arrival?: Arrival | null
    foretold?: Foretold | null
  },
): HistoricClaim {
  const { labels, current, feedback, arrival = null, foretold = null } = about
  const word = (book: string, code: Cell): string | null =>
    code === null ? null : (labels[book]?.[String(code)] ?? null)
  const claimed = Number(row.amount_claimed)
  const paid = numberOf(row.amount_paid)
  const flags = codesOfBits(Number(row.flag_bits))
  const secondary = (row.dx_secondary_codes as string[] | null) ?? []
  return {
    claim_id: String(row.claim_id),
    facility_key: String(row.facility_key),
    province_name: labelOf('province', numberOf(row.province_code)),
    district_name: word('district', row.district_code),
    facility_class: labelOf('facilityClass', numberOf(row.facility_class_code)) ?? 'Tidak diketahui',
    facility_ownership: labelOf('owner', numberOf(row.facility_ownership_code)),
    service_type: labelOf('service', numberOf(row.service_level_code)) ?? 'unknown',
    severity_group: SEVERITY[numberOf(row.severity_code) ?? -1] ?? 'unknown',
    admit_dt: String(row.admit_dt),
    discharge_dt: String(row.discharge_dt),
    los: Number(row.los),
    dx_primary_code: String(row.dx_primary_code),
    dx_primary_label: word('diagnosis', row.dx_primary_full),
    dx_primary_group: word('cbg', row.cbg_code),
    dx_secondary_codes: secondary,
    dx_secondary_labels: secondary.map((code) => word('secondary', code)).filter((label) => label !== null),
    cbg_code: String(row.cbg_code),
    procedure_code: textOf(row.procedure_code),
    procedure_label: word('procedure', row.procedure_code),
    amount_claimed: claimed,
    amount_paid: paid,
    amount_gap: paid === null ? null : claimed - paid,
    bpjs_payment_ratio: paid === null || claimed === 0 ? null : paid / claimed,
    cost_zscore: numberOf(row.cost_zscore),
    ...scoresOf(row),
    peer: {
      n: numberOf(row.peer_n),
      level: numberOf(row.peer_level),
      median: numberOf(row.peer_median),
      mean: numberOf(row.peer_mean),
      p90: numberOf(row.peer_p90),
    },
    duplicate_pattern: row.duplicate_pattern === true,
    matched_claim_id: textOf(row.matched_claim_id),
    flags,
    schemes: [...new Set(flags.flatMap((code) => schemeOf.get(code) ?? []))],
    label_chance: foretold?.chance ?? null,
    label_model_version: foretold?.version ?? null,
    model_version: current.modelVersion,
    ruleset_version: current.ruleSet,
    generated: current.generated || (arrival?.simulated ?? false),
    received_at: arrival?.receivedAt ?? null,
    simulated: arrival?.simulated ?? false,
    latest_feedback: feedback,
  }
}

function scoresOf(
  row: Row,
): Pick<
  HistoricClaim,
  'stake' | 'rule_score' | 'ml_score' | 'ml_score_normalized' | 'risk_score' | 'older_risk_score'
> {
  return {
    stake: Number(row.stake),
    rule_score: Number(row.rule_score),
    ml_score: numberOf(row.ml_score),
    ml_score_normalized: numberOf(row.ml_score_normalized),
    risk_score: Number(row.risk_score),
    older_risk_score: Number(row.older_risk_score),
  }
}
