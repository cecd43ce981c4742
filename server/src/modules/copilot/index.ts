export { answerAuditor, listMessages } from './answer-auditor.js'
export { askOpinions } from './ask-opinions.js'
export { consultClaim } from './consult-claim.js'
export { summariseClaim } from './summarise-claim.js'
