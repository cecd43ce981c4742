export { adjudicateClaim } from './adjudicate-claim.js'
export { ClaimAdjudicated, DecisionRecorded } from './events.js'
export { readClaimFile } from './read-claim-file.js'
export { recordDecision } from './record-decision.js'
