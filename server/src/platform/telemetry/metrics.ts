import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  registry: Registry
  httpDuration: Histogram<'method' | 'route' | 'status'>
  documentsRead: Counter<'outcome'>
  readingSeconds: Histogram<string>
  claims: Counter<'status'>
  flowSteps: Histogram<'flow' | 'step'>
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
    riskRefreshAlert: new Gauge({
      name: 'periksa_risk_refresh_alert',
      help: '1 when the latest refresh of the claims list gives cause for alarm',
      registers,
    }),
    databaseUp: new Gauge({ name: 'periksa_database_up', help: '1 when the database answers', registers }),
  }
}
