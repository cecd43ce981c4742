import type { AnalyserTask, DocumentType } from '../schema.js'

const ANY: AnalyserTask[] = ['arithmetic', 'duplicates', 'dates']

const TASKS: Record<DocumentType, AnalyserTask[]> = {
  hospital_bill: [...ANY, 'stay', 'tariffs', 'medicine-ceilings', 'payability'],
  payment_receipt: [...ANY, 'stay', 'tariffs', 'medicine-ceilings', 'payability'],
  insurance_claim: [...ANY, 'stay', 'tariffs', 'medicine-ceilings', 'payability', 'claim-review'],
  pharmacy_invoice: [...ANY, 'medicine-ceilings', 'payability'],
  diagnostic_report: [...ANY, 'tariffs', 'payability'],
  shop_receipt: ANY,
  hotel_invoice: ANY,
  fuel_receipt: ANY,
  other_document: ANY,
}

/** What must be looked at on a document of this type; a bill that stands in a claim is reviewed as one. */
export function neededTasks(type: DocumentType, isClaim: boolean): AnalyserTask[] {
  const tasks = TASKS[type]
  return isClaim && !tasks.includes('claim-review') ? [...tasks, 'claim-review'] : tasks
}
