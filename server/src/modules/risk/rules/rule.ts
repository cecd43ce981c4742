import type { Facts, Reason } from '../../../shared/reason.js'
import type { ClaimFile } from '../../claims/schema.js'

/** What the rules look at: the claim as it stands, and what the bill checks found. */
export type RiskFacts = {
  claim: Pick<
    ClaimFile,
    | 'total'
    | 'currency'
    | 'serviceType'
    | 'serviceDate'
    | 'receivedOn'
    | 'patientNameMatch'
    | 'duplicates'
    | 'facility'
    | 'memberStatus'
  > & { toCheck: string[] }
  findings: Reason[]
}

export type Hit = { points: number; facts: Facts }

/** One rule, known by its stable name. It hits once or not at all. */
export type Rule = { name: string; hit(facts: RiskFacts): Hit | null }
