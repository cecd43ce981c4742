export { answerAuditor, listMessages } from './answer-auditor.js'
export { summariseClaim } from './summarise-claim.js'
