import { type AnalyserTask, DocumentType } from '../../schema.js'
import { type Analyser, READ_LANGUAGES } from '../analyser.js'
import { checksOf } from '../checks-of.js'

const tasks: AnalyserTask[] = ['arithmetic', 'duplicates', 'dates']

/** Any paper: what can be checked without knowing what was bought. The last to be asked. */
export const generalPaper: Analyser = {
  name: 'general-paper',
  version: '1',
  capabilities: {
    tasks,
    documentTypes: DocumentType.options,
    languages: READ_LANGUAGES,
    concurrency: 64,
    cost: 0.5,
    threshold: 0,
  },
  checks: checksOf(tasks),
}
