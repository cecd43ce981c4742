import { z } from 'zod'

const floats = z.custom<Float32Array>((given) => given instanceof Float32Array)
const doubles = z.custom<Float64Array>((given) => given instanceof Float64Array)
const integers = z.custom<Int32Array>((given) => given instanceof Int32Array)
const shorts = z.custom<Int16Array>((given) => given instanceof Int16Array)

/** One band of the reliability table: what was foretold against what auditors found. */
export const ReliabilityBand = z.object({
  from: z.number(),
  to: z.number(),
  rows: z.int(),
  foretold: z.number(),
  found: z.number(),
})
export type ReliabilityBand = z.infer<typeof ReliabilityBand>

/** A rising step function from log-odds to a probability: the value of the last step at or below. */
export const Isotonic = z.object({ from: doubles, value: doubles })
export type Isotonic = z.infer<typeof Isotonic>

const Boosted = z.object({
  format: z.literal('periksa-boosting/1'),
  trainedRows: z.int(),
  positives: z.int(),
  features: z.array(z.string()).min(1),
  /** Log-odds before any tree. */
  start: z.number(),
  roots: integers,
  /** -1 in a leaf. The test is value > threshold; a missing value fails every test. */
  feature: shorts,
  threshold: floats,
  /** Where the test fails; the next one where it holds. */
  child: integers,
  /** Of a leaf: what it adds to the log-odds. Else the mean over training rows below. */
  value: doubles,
  /** The part of the total gain that each feature brought, summing to 1. */
  use: z.array(z.number()),
  calibration: Isotonic,
  reliability: z.array(ReliabilityBand),
})
export type BoostingArtefact = z.infer<typeof Boosted>

/** Gradient-boosted trees with their calibration: plain data, checked on load. */
export const BoostingArtefact = Boosted.refine(isSound, { error: 'the trees do not hang together' })

function isSound({ roots, feature, threshold, child, value, features }: BoostingArtefact): boolean {
  const nodes = feature.length
  if (threshold.length !== nodes || child.length !== nodes || value.length !== nodes) return false
  if (roots.some((root) => root < 0 || root >= nodes)) return false
  return feature.every((tested, node) => {
    if (tested < 0) return true
    return tested < features.length && child[node]! > node && child[node]! + 1 < nodes
  })
}
