import type { AnalyserTask } from '../schema.js'

/** Which checks each task stands for, by their names. A check that no task names is run by no analyser. */
const CHECKS: Record<AnalyserTask, string[]> = {
  arithmetic: [
    'audit.not-medical',
    'audit.line-arithmetic',
    'audit.section-subtotal',
    'audit.lines-total',
    'audit.total-in-words',
    'audit.tax',
  ],
  duplicates: ['audit.duplicate-line'],
  dates: ['audit.future-date', 'audit.late-submission'],
  stay: ['audit.service-after-discharge', 'audit.quantity-days'],
  tariffs: [],
  'medicine-ceilings': [],
  payability: [],
  'claim-review': [],
}

/** The checks of several tasks, each once. */
export function checksOf(tasks: AnalyserTask[]): string[] {
  return [...new Set(tasks.flatMap((task) => CHECKS[task]))]
}
