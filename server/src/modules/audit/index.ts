export { auditBill } from './audit-bill.js'
export { auditClaim } from './audit-claim.js'
export { ClaimAudited } from './events.js'
export { findFindings } from './find-findings.js'
