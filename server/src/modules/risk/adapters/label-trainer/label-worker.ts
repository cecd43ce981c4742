import { parentPort } from 'node:worker_threads'
import { compareByTime } from '../../boosting/compare-by-time.js'
import { type LabelledClaims, trainLabelModel } from '../../boosting/label-model.js'

/** Learns from the labels it is sent, answers with the model and how it compares, and ends. */
parentPort?.once('message', ({ claims, risk }: { claims: LabelledClaims; risk: Float32Array }) => {
  const trained = trainLabelModel(claims)
  parentPort?.postMessage({ trained, comparison: trained.kind === 'trained' ? compareByTime(claims, risk) : null })
})
