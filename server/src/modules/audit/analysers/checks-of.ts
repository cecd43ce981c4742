import type { AnalyserTask } from '../schema.js'

/** Which checks each task stands for, by their names. A check that no task names is run by no analyser. */
const CHECKS: Record<AnalyserTask, string[]> = {
  arithmetic: [
    'audit.not-medical',
    'audit.line-arithmetic',
    'audit.subtotal-mismatch',
    'audit.total-mismatch',
    'audit.words-mismatch',
    'audit.tax',
    'audit.tax-on-exempt',
    'audit.implausible-amount',
    'audit.mixed-currency',
  ],
  duplicates: ['audit.duplicate-exact', 'audit.duplicate-reworded', 'audit.duplicate-bill'],
  dates: ['audit.future-date', 'audit.late-submission'],
  stay: [
    'audit.service-after-discharge',
    'audit.service-before-admission',
    'audit.stay-reversed',
    'audit.quantity-days-mismatch',
    'audit.room-rent-limit',
    'audit.ward-entitlement',
    'audit.diagnosis-sex',
    'audit.diagnosis-age',
  ],
  tariffs: [
    'audit.above-tariff-state',
    'audit.above-tariff-cghs',
    'audit.above-tariff-esi',
    'audit.above-tariff-ina-cbg',
    'audit.package-unbundled',
    'audit.multiple-procedures',
  ],
  'medicine-ceilings': ['audit.above-ceiling-nppa', 'audit.above-ceiling-device'],
  payability: ['audit.nonpayable-irdai-list-1', 'audit.nonpayable-scheme-list', 'audit.bundled-irdai-list-2-4'],
  // A claim needs no check of its own: it needs all of them.
  'claim-review': [],
}

/** The checks of several tasks, each once. */
export function checksOf(tasks: AnalyserTask[]): string[] {
  return [...new Set(tasks.flatMap((task) => CHECKS[task]))]
}
