import type { Analyser } from './analyser.js'
import { diagnosticReport } from './diagnostic-report/analyser.js'
import { generalPaper } from './general-paper/analyser.js'
import { hospitalBill } from './hospital-bill/analyser.js'
import { insuranceClaim } from './insurance-claim/analyser.js'
import { pharmacyInvoice } from './pharmacy-invoice/analyser.js'

/** Every specialist of this build. A new one is a folder, and a line here. */
export const analysers: Analyser[] = [hospitalBill, pharmacyInvoice, diagnosticReport, insuranceClaim, generalPaper]
