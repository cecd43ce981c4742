import type { Facts, Severity } from '../../../shared/reason.js'
import type { ClaimFile } from '../../claims/schema.js'

/** What validations look at. */
export type ClaimFacts = Pick<
  ClaimFile,
  | 'memberStatus'
  | 'approval'
  | 'duplicates'
  | 'serviceDate'
  | 'serviceType'
  | 'receivedOn'
  | 'total'
  | 'patientNameMatch'
  | 'facility'
>

/** `high` speaks against paying, `medium` asks for a look, `low` only informs. */
export type Issue = { severity: Severity; facts: Facts }

/** One validation, known by its stable name. It raises one issue or none. */
export type Validation = { name: string; issue(claim: ClaimFacts): Issue | null }
