export { correctBill } from './correct-bill.js'
export { BillCorrected, DocumentFiled, DocumentReceived, DocumentRefused, DocumentStageReached } from './events.js'
export { fileDocument, refuseDocument } from './finish-document.js'
export { forgetOldReadings } from './forget-old-readings.js'
export { membersOfDocuments } from './members-of-documents.js'
export { parseText, useTextThreads } from './parse-text.js'
export { costParts, partOfLine } from './parsing/cost-parts.js'
export { parseBill } from './parsing/parse-bill.js'
export { type IntakeContext, type ReadBillResult, readBill } from './read-bill.js'
export { type BillRecord, readBillRecord } from './read-bill-record.js'
export { documentFacts, documentsOfClaim, readDocument, readPageImage } from './read-document.js'
export { checkFile, receiveDocument } from './receive-document.js'
export { finishPaper, type Paper, receivePaper, removePaper } from './receive-paper.js'
export {
  documentsOfMembers,
  looseDocuments,
  removeDocuments,
  removeOriginals,
  withOriginals,
} from './remove-documents.js'
export type { BillCorrection } from './schema.js'
export { summariseReadings } from './summarise-readings.js'
