import type { AnalyserTask } from '../../schema.js'
import { type Analyser, READ_LANGUAGES } from '../analyser.js'
import { checksOf } from '../checks-of.js'

const tasks: AnalyserTask[] = [
  'arithmetic',
  'duplicates',
  'dates',
  'stay',
  'tariffs',
  'medicine-ceilings',
  'payability',
  'claim-review',
]

/** What is claimed from an insurer: all checks, whatever paper the claim rests on. */
export const insuranceClaim: Analyser = {
  name: 'insurance-claim',
  version: '1',
  capabilities: {
    tasks,
    documentTypes: ['insurance_claim', 'hospital_bill', 'payment_receipt', 'pharmacy_invoice', 'diagnostic_report'],
    languages: READ_LANGUAGES,
    concurrency: 8,
    cost: 5,
    threshold: 0,
  },
  checks: checksOf(tasks),
}
