import type { AnalyserTask } from '../../schema.js'
import { type Analyser, READ_LANGUAGES } from '../analyser.js'
import { checksOf } from '../checks-of.js'

const tasks: AnalyserTask[] = ['arithmetic', 'duplicates', 'dates', 'medicine-ceilings', 'payability']

/** Pharmacies: medicines and devices against their ceilings; no stay, no room, no procedure tariffs. */
export const pharmacyInvoice: Analyser = {
  name: 'pharmacy-invoice',
  version: '1',
  capabilities: {
    tasks,
    documentTypes: ['pharmacy_invoice'],
    languages: READ_LANGUAGES,
    concurrency: 32,
    cost: 1,
    threshold: 0.6,
  },
  checks: checksOf(tasks),
}
