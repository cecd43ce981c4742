import type { Flow } from '../platform/flows/flow.js'
import { analyseConversation, forgetSpecifics } from './analyse-conversation.js'
import { auditBatch } from './audit-batch.js'
import { auditDocument } from './audit-document.js'
import { callBackAboutAudit, callBackAboutBatch } from './call-back.js'
import { checkRefresh } from './check-refresh.js'
import type { FlowContext } from './flow-context.js'
import { labelSettledCase } from './label-settled-case.js'
import { messageToAnswer } from './message-to-answer.js'
import { receiptToClaim } from './receipt-to-claim.js'
import { revalidateClaim } from './revalidate-claim.js'
import { reviewClaim } from './review-claim.js'
import { runWorkflow } from './run-workflow.js'
import { scoreHospitalClaims } from './score-hospital-claims.js'
import { joinScoring, scorePart, shareScoring } from './share-scoring.js'
import { tellClaimChanged, tellDocumentFiled, tellDocumentRefused } from './tell-the-member.js'
import { trainLabels } from './train-labels.js'

/** Every story that crosses modules. */
export const flows: Flow<FlowContext>[] = [
  receiptToClaim,
  revalidateClaim,
  reviewClaim,
  auditDocument,
  auditBatch,
  runWorkflow,
  callBackAboutAudit,
  callBackAboutBatch,
  scoreHospitalClaims,
  shareScoring,
  scorePart,
  joinScoring,
  checkRefresh,
  labelSettledCase,
  trainLabels,
  messageToAnswer,
  analyseConversation,
  forgetSpecifics,
  tellDocumentFiled,
  tellDocumentRefused,
  tellClaimChanged,
]
