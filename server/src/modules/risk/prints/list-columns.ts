import type { HistoricClaim } from '../schema.js'
import type { PrintCell, PrintColumn, PrintKind } from './columns.js'

const column = (
  name: string,
  [kind, width]: [PrintKind, number],
  cell: (claim: HistoricClaim) => PrintCell,
): PrintColumn<HistoricClaim> => ({ name, kind, width, cell })

/** What a printed list shows of each claim; amounts in whole rupiah. */
export const listColumns: readonly PrintColumn<HistoricClaim>[] = [
  column('claim_id', ['text', 2.3], (claim) => claim.claim_id),
  column('risk_score', ['number', 0.7], (claim) => claim.risk_score),
  column('flags', ['text', 2.4], ({ flags }) => flags.map((flag) => flag.replaceAll('_', ' ')).join(', ')),
  column('facility_key', ['text', 1], (claim) => claim.facility_key),
  column('province_name', ['text', 1.8], (claim) => claim.province_name),
  column('service', ['text', 1.4], (claim) => `${claim.service_type} ${claim.severity_group}`),
  column('dx_primary', ['text', 1.1], (claim) => claim.dx_primary_code),
  column('cbg_code', ['text', 1.1], (claim) => claim.cbg_code),
  column('admit_dt', ['day', 1.5], (claim) => claim.admit_dt),
  column('los', ['whole', 0.6], (claim) => claim.los),
  column('amount_claimed', ['whole', 1.2], (claim) => claim.amount_claimed),
  column('amount_paid', ['whole', 1.2], (claim) => claim.amount_paid),
  column('peer_median', ['whole', 1.2], (claim) => claim.peer.median),
  column('decision', ['text', 1.1], (claim) => claim.latest_feedback?.decision ?? null),
]
