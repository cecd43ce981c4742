import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { summariseQuality } from './quality/quality-snapshot.js'
import type { QualitySummary } from './quality-schema.js'
import { readQuality } from './report-quality.js'

/** Where models and quality reports are kept. */
export function riskRoot(config: { dataDirectory: string }): string {
  return join(config.dataDirectory, 'risk')
}

/** The summary of every quality report so far. */
export function qualitySummary(config: { dataDirectory: string }): QualitySummary {
  return summariseQuality(readQuality(join(riskRoot(config), 'qc')))
}

/** The same, written beside the reports as `qc_summary.json`. */
export function writeQualitySummary(config: { dataDirectory: string }): QualitySummary {
  const summary = qualitySummary(config)
  if (summary.total_snapshots > 0) {
    writeFileSync(join(riskRoot(config), 'qc', 'qc_summary.json'), `${JSON.stringify(summary, null, 1)}\n`, {
      mode: 0o600,
    })
  }
  return summary
}
