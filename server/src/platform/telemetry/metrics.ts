import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  registry: Registry
  httpDuration: Histogram<'method' | 'route' | 'status'>
  documentsRead: Counter<'outcome'>
  readingSeconds: Histogram<string>
  claims: Counter<'status'>
  flowSteps: Histogram<'flow' | 'step'>
  secondReadings: Counter<'outcome'>
  modelCalls: Counter<'purpose' | 'outcome'>
  modelTokens: Counter<'purpose' | 'direction'>
  modelCents: Counter<'purpose'>
  modelSeconds: Histogram<'purpose'>
  riskRefreshAlert: Gauge<string>
  databaseUp: Gauge<string>
}

/** All metrics, under one naming scheme: `periksa_<what>_<unit>`. Labels have few values and no person's data. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'periksa_' })
  const registers = [registry]
  return {
    registry,
    httpDuration: new Histogram({
      name: 'periksa_http_request_duration_seconds',
      help: 'Time to answer a request, by route and status',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
    documentsRead: new Counter({
      name: 'periksa_documents_total',
      help: 'Documents by how their reading ended',
      labelNames: ['outcome'],
      registers,
    }),
    readingSeconds: new Histogram({
      name: 'periksa_document_reading_seconds',
      help: 'Time from picking a document up to its bill',
      buckets: [0.1, 0.3, 1, 2, 5, 10, 30, 60],
      registers,
    }),
    claims: new Counter({
      name: 'periksa_claim_moves_total',
      help: 'Claims by the status they moved to',
      labelNames: ['status'],
      registers,
    }),
    flowSteps: new Histogram({
      name: 'periksa_flow_step_seconds',
      help: 'Time of each step of the durable flows',
      labelNames: ['flow', 'step'],
      buckets: [0.01, 0.05, 0.2, 1, 5, 30],
      registers,
    }),
    ...modelMetrics(registers),
    riskRefreshAlert: new Gauge({
      name: 'periksa_risk_refresh_alert',
      help: '1 when the latest refresh of the claims list gives cause for alarm',
      registers,
    }),
    databaseUp: new Gauge({ name: 'periksa_database_up', help: '1 when the database answers', registers }),
  }
}

/** What the optional language model is asked, what it takes, and how it fails. */
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
  } satisfies Partial<Metrics>
}
