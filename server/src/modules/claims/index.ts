export { addDocument } from './add-document.js'
export { type AddedDocument, addReceivedDocument } from './add-received-document.js'
export { type AppliedDecision, applyDecision } from './apply-decision.js'
export { draftClaimFromBill, revalidateClaimFromBill } from './claim-from-bill.js'
export { claimStatistics } from './claim-statistics.js'
export { claimsOfDoctors, doctorOfClaim } from './claims-of-doctors.js'
export { confirmClaim } from './confirm-claim.js'
export { draftClaim } from './draft-claim.js'
export { ClaimChanged, ClaimDecided, ClaimDrafted, ClaimSubmitted, HospitalClaimsImported } from './events.js'
export { exportClaims } from './export-claims.js'
export { toCsv } from './exporting/csv.js'
export { findClaims } from './find-claims.js'
export {
  claimsOfMembers,
  countUnsubmitted,
  documentsDecidedBefore,
  documentsInClaims,
  forgetUnsubmitted,
} from './forget-unsubmitted.js'
export { type ImportSource, importClaims } from './import-claims.js'
export { listRecentClaims } from './list-recent-claims.js'
export {
  OldClaim,
  OldReceiptAnswer,
  OldStatistics,
  toOldClaim,
  toOldReceiptAnswer,
  toOldStatistics,
} from './mapping/old-claim-form.js'
export { markPaid } from './mark-paid.js'
export { membersOfClaims } from './members-of-claims.js'
export { openCase } from './open-case.js'
export { purgeSimulated } from './purge-simulated.js'
export { reachClaim } from './reach-claim.js'
export { readClaim } from './read-claim.js'
export { readHospitalClaims } from './read-hospital-claims.js'
export { requireCorrectable } from './require-correctable.js'
export { revalidateClaim } from './revalidate-claim.js'
export { startReview } from './start-review.js'
export { withdrawClaim } from './withdraw-claim.js'
