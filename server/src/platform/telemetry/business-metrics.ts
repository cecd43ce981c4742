import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** What the house does: documents, audits, scores, decisions, conversations. */
export function businessMetrics(registers: Registry[]) {
  return {
    ...readingMetrics(registers),
    ...auditMetrics(registers),
    ...riskMetrics(registers),
    ...conversationMetrics(registers),
    announced: new Counter({
      name: 'periksa_events_total',
      help: 'Events told, by name',
      labelNames: ['event'],
      registers,
    }),
    claims: new Counter({
      name: 'periksa_claim_moves_total',
      help: 'Claims by the status they moved to',
      labelNames: ['status'],
      registers,
    }),
    proposals: new Counter({
      name: 'periksa_claim_proposals_total',
      help: 'Decisions proposed for claims, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    decisions: new Counter({
      name: 'periksa_claim_decisions_total',
      help: 'Decisions of people on claims, by outcome and by what had been proposed',
      labelNames: ['outcome', 'proposed'],
      registers,
    }),
  }
}

function readingMetrics(registers: Registry[]) {
  return {
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
  }
}

function auditMetrics(registers: Registry[]) {
  return {
    audits: new Counter({
      name: 'periksa_audits_total',
      help: 'Bills sent for an audit by how that ended: a verdict, or `failed`; with the analyser and how it was chosen',
      labelNames: ['verdict', 'analyser', 'strategy'],
      registers,
    }),
    auditSeconds: new Histogram({
      name: 'periksa_audit_seconds',
      help: 'Time of an audit over all its stages, reading included',
      buckets: [0.05, 0.2, 0.5, 1, 2, 5, 10, 30, 60],
      registers,
    }),
    auditConfidence: new Histogram({
      name: 'periksa_audit_confidence',
      help: 'Overall confidence of finished audits, 0 to 1',
      buckets: [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1],
      registers,
    }),
    claimsAudited: new Counter({
      name: 'periksa_claims_audited_total',
      help: 'Audits of claims by their worst finding',
      labelNames: ['worst'],
      registers,
    }),
  }
}

function riskMetrics(registers: Registry[]) {
  return {
    claimsScored: new Counter({
      name: 'periksa_claims_scored_total',
      help: 'Claims scored, by band',
      labelNames: ['band'],
      registers,
    }),
    liveScored: new Counter({
      name: 'periksa_hospital_claims_scored_total',
      help: 'Hospital claims scored beside the served list',
      registers,
    }),
    riskRefreshAlert: new Gauge({
      name: 'periksa_risk_refresh_alert',
      help: '1 when the latest refresh of the claims list gives cause for alarm',
      registers,
    }),
  }
}

function conversationMetrics(registers: Registry[]) {
  return {
    messagesReceived: new Counter({
      name: 'periksa_messages_received_total',
      help: 'Messages that came in and were kept',
      registers,
    }),
    conversationMoves: new Counter({
      name: 'periksa_conversation_moves_total',
      help: 'Conversations by the state they moved to',
      labelNames: ['state'],
      registers,
    }),
    channelMoves: new Counter({
      name: 'periksa_channel_moves_total',
      help: 'Channels of ours by the state they moved to',
      labelNames: ['state'],
      registers,
    }),
  }
}
