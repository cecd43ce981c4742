import type { AnalyserTask } from '../../schema.js'
import { type Analyser, READ_LANGUAGES } from '../analyser.js'
import { checksOf } from '../checks-of.js'

const tasks: AnalyserTask[] = ['arithmetic', 'duplicates', 'dates', 'tariffs', 'payability']

/** Laboratories and imaging: tests against their tariffs; no stay, no medicines. */
export const diagnosticReport: Analyser = {
  name: 'diagnostic-report',
  version: '1',
  capabilities: {
    tasks,
    documentTypes: ['diagnostic_report'],
    languages: READ_LANGUAGES,
    concurrency: 32,
    cost: 1,
    threshold: 0.6,
  },
  checks: checksOf(tasks),
}
