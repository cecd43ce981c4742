import type { Condition, Parameters } from './condition.js'

/** Ways to bill what is not due, as the national catalogue names them. */
export type Scheme =
  | 'upcoding'
  | 'cloning'
  | 'phantom'
  | 'inflated'
  | 'fragmentation'
  | 'repeat-billing'
  | 'readmission'
  | 'prolonged-stay'
  | 'short-stay-high-cost'
  | 'class-manipulation'
  | 'coding-error'

/** One rule over a historic claim. A hit is an indication to look, never a finding of fraud. */
export type ClaimRule = {
  code: string
  /** Where it comes from: the catalogue's number and the regulation or policy behind it. */
  source: string
  scheme: Scheme
  /** How much a hit weighs, 0 to 1. Of our choosing; the four published weights are kept. */
  weight: number
  /** Thresholds, all policy defaults of ours unless the source says otherwise. */
  parameters: Parameters
  condition: Condition
  /** What is at stake: the whole claim, what lies above its peers' middle, or above the tariff. */
  stake: 'claim' | 'above-peers' | 'above-tariff'
  /** The columns an auditor should see beside the hit. */
  evidence: string[]
}
