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
]

/** Hospitals and clinics: everything a stay or visit can be billed wrong in. */
export const hospitalBill: Analyser = {
  name: 'hospital-bill',
  version: '1',
  capabilities: {
    tasks,
    documentTypes: ['hospital_bill', 'payment_receipt'],
    languages: READ_LANGUAGES,
    concurrency: 16,
    cost: 3,
    threshold: 0.5,
  },
  checks: checksOf(tasks),
}
