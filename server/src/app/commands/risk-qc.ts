import { writeQualitySummary } from '../../modules/risk/index.js'
import { readConfig } from '../../platform/config.js'

/** `periksa risk qc`: every quality report so far in one summary, written beside them. */
export function riskQc(): unknown {
  return writeQualitySummary(readConfig())
}
