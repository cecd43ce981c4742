export { ClaimScored } from './events.js'
export { findScore } from './find-score.js'
export { scoreClaim } from './score-claim.js'
export { type CodedField, codeBook, labelOf } from './mapping/code-book.js'
