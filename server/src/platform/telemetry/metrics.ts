import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { businessMetrics } from './business-metrics.js'
import { stateMetrics } from './state-metrics.js'

export type Metrics = ReturnType<typeof createMetrics>

/**
 * All metrics, under one naming scheme: `periksa_<what>_<unit>`, counters ending in `_total`. Labels have few values and
 * no person's data. Counters and histograms are this process's own; what is read from the database or the machine at
 * the time of asking is in state-metrics.ts.
 */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'periksa_' })
  const registers = [registry]
  return {
    registry,
    ...httpMetrics(registers),
    ...flowMetrics(registers),
    ...businessMetrics(registers),
    ...modelMetrics(registers),
    ...stateMetrics(registers),
  }
}

function httpMetrics(registers: Registry[]) {
  return {
    httpDuration: new Histogram({
      name: 'periksa_http_request_duration_seconds',
      help: 'Time to answer a request, by route and status',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 30],
      registers,
    }),
    httpActive: new Gauge({
      name: 'periksa_http_requests_active',
      help: 'Requests being answered now',
      registers,
    }),
    authFailures: new Counter({
      name: 'periksa_auth_failures_total',
      help: 'Callers turned away: at sign-in, by a bad session or key, by a wrong signature, or slowed down at sign-in',
      labelNames: ['kind'],
      registers,
    }),
    limited: new Counter({
      name: 'periksa_requests_limited_total',
      help: 'Requests refused because a limit was reached, by route',
      labelNames: ['route'],
      registers,
    }),
  }
}

function flowMetrics(registers: Registry[]) {
  return {
    flowSteps: new Histogram({
      name: 'periksa_flow_step_seconds',
      help: 'Time of each finished step of the durable flows',
      labelNames: ['flow', 'step'],
      buckets: [0.01, 0.05, 0.2, 1, 5, 30],
      registers,
    }),
    flowSeconds: new Histogram({
      name: 'periksa_flow_seconds',
      help: 'Time of each flow from its start in this process to its end, by how it ended',
      labelNames: ['flow', 'outcome'],
      buckets: [0.05, 0.2, 1, 5, 10, 30, 120],
      registers,
    }),
    stepFailures: new Counter({
      name: 'periksa_flow_step_failures_total',
      help: 'Tries of a step that failed; most are tried again',
      labelNames: ['flow', 'code'],
      registers,
    }),
  }
}

/** What the optional language model is asked, what it takes and costs, and how it fails. */
function modelMetrics(registers: Registry[]) {
  return {
    secondReadings: new Counter({
      name: 'periksa_second_readings_total',
      help: 'Bills put before a second reader by how that ended',
      labelNames: ['outcome'],
      registers,
    }),
    modelCalls: new Counter({
      name: 'periksa_model_calls_total',
      help: 'Calls of the language model by purpose and how they ended',
      labelNames: ['purpose', 'outcome'],
      registers,
    }),
    modelTokens: new Counter({
      name: 'periksa_model_tokens_total',
      help: 'Tokens sent to and received from the language model',
      labelNames: ['purpose', 'direction'],
      registers,
    }),
    modelCents: new Counter({
      name: 'periksa_model_cost_cents_total',
      help: 'Cost of the language model by the prices set, in cents',
      labelNames: ['purpose'],
      registers,
    }),
    modelSeconds: new Histogram({
      name: 'periksa_model_call_seconds',
      help: 'Time of a call of the language model, its second try included',
      labelNames: ['purpose'],
      buckets: [0.3, 1, 2, 5, 10, 20, 30, 60],
      registers,
    }),
  }
}
