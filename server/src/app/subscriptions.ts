import type { Subscription } from '../platform/events/tell.js'

const text = (value: unknown): string => String(value)

/** Which event starts which flow, and what it shows on whose screen. */
export const subscriptions: Subscription[] = [
  { event: 'document.received', flows: ['receipt-to-claim'] },
  { event: 'bill.corrected', flows: ['revalidate-claim'] },
  { event: 'claim.submitted', flows: ['review-claim'] },
  { event: 'audit.requested', flows: ['audit-document'] },
  { event: 'audit-batch.started', flows: ['audit-batch'] },
  { event: 'audit-workflow.started', flows: ['run-workflow'] },
  { event: 'audit.callback-due', flows: ['call-back-about-audit'] },
  { event: 'audit-batch.callback-due', flows: ['call-back-about-batch'] },
  { event: 'hospital-claims.imported', flows: ['score-hospital-claims'] },
  { event: 'risk.shared-scoring-requested', flows: ['share-scoring'] },
  { event: 'risk.scoring-part-due', flows: ['score-part'] },
  { event: 'risk.scoring-parts-done', flows: ['join-scoring'] },
  { event: 'risk.snapshot-published', flows: ['check-refresh'] },
  {
    event: 'risk.refresh-judged',
    push: (payload) => [{ room: 'risk', kind: 'risk.refresh-judged', payload }],
  },
  { event: 'risk.label-training-due', flows: ['train-labels'] },
  { event: 'case.settled', flows: ['label-settled-case'] },
  {
    event: 'case.changed',
    push: (payload) => [{ room: 'risk', kind: 'case.changed', payload }],
  },
  { event: 'simulation.requested', flows: ['inject-simulated-claims'] },
  {
    event: 'risk.live-changed',
    push: (payload) => [{ room: 'risk', kind: 'risk.live-changed', payload }],
  },
  {
    event: 'simulation.progressed',
    push: (payload) => [{ room: 'risk', kind: 'simulation.progressed', payload }],
  },
  {
    event: 'audit.finished',
    push: ({ requestId, state, verdict, background }) =>
      background
        ? [
            {
              room: `audit:${text(requestId)}`,
              kind: 'audit.finished',
              payload: { auditId: requestId, state, verdict },
            },
          ]
        : [],
  },
  {
    event: 'audit-batch.progressed',
    push: ({ batchId, ...counts }) => [
      { room: `audit-batch:${text(batchId)}`, kind: 'audit-batch.progressed', payload: { batchId, ...counts } },
    ],
  },
  {
    event: 'document.stage-reached',
    push: ({ documentId, stage }) => [
      { room: `document:${text(documentId)}`, kind: 'document.stage', payload: { documentId, stage } },
    ],
  },
  {
    event: 'document.filed',
    flows: ['tell-document-filed'],
    push: ({ documentId, claimId }) => [
      { room: `document:${text(documentId)}`, kind: 'document.read', payload: { documentId, claimId } },
    ],
  },
  {
    event: 'document.refused',
    flows: ['tell-document-refused'],
    push: ({ documentId, state, problem }) => [
      { room: `document:${text(documentId)}`, kind: `document.${text(state)}`, payload: { documentId, problem } },
    ],
  },
  {
    event: 'claim.changed',
    flows: ['tell-claim-changed'],
    push: ({ claimId, status }) =>
      ['claims', `claim:${text(claimId)}`].map((room) => ({
        room,
        kind: 'claim.changed',
        payload: { claimId, status },
      })),
  },
  {
    event: 'message.changed',
    push: ({ conversationId, messageId, seq }) => [
      {
        room: `conversation:${text(conversationId)}`,
        kind: 'message.changed',
        payload: { conversationId, messageId, seq },
      },
    ],
  },
  {
    event: 'wording.changed',
    push: ({ conversationId, messageId }) => [
      {
        room: `conversation:${text(conversationId)}`,
        kind: 'wording.changed',
        payload: { conversationId, messageId },
      },
    ],
  },
  {
    event: 'message.received',
    push: ({ conversationId, messageId, seq }) => [
      {
        room: `conversation:${text(conversationId)}`,
        kind: 'message.changed',
        payload: { conversationId, messageId, seq },
      },
    ],
  },
  {
    event: 'person.forgotten',
    push: (payload) => [{ room: 'conversations', kind: 'person.forgotten', payload }],
  },
  { event: 'turn.due', flows: ['message-to-answer'] },
  { event: 'conversation.rested', flows: ['analyse-conversation'] },
  { event: 'consent.changed', flows: ['forget-specifics'] },
  {
    event: 'conversation.analysed',
    push: ({ conversationId }) =>
      ['insights', `conversation:${text(conversationId)}`].map((room) => ({
        room,
        kind: 'conversation.analysed',
        payload: { conversationId },
      })),
  },
  {
    event: 'channel.changed',
    push: (payload) => [{ room: 'channels', kind: 'channel.changed', payload }],
  },
  {
    event: 'conversation.changed',
    push: (payload) =>
      ['conversations', `conversation:${text(payload.conversationId)}`].map((room) => ({
        room,
        kind: 'conversation.changed',
        payload,
      })),
  },
  {
    event: 'desk.changed',
    push: ({ conversationId }) => [
      {
        room: conversationId === null ? 'conversations' : `conversation:${text(conversationId)}`,
        kind: 'desk.changed',
        payload: { conversationId },
      },
    ],
  },
  {
    event: 'typing.changed',
    push: ({ conversationId, who }) => [
      { room: `conversation:${text(conversationId)}`, kind: 'typing.changed', payload: { conversationId, who } },
    ],
  },
  { event: 'notice.changed', push: ({ kind }) => [{ room: 'notices', kind: 'notice.changed', payload: { kind } }] },
  {
    event: 'knowledge.changed',
    push: ({ documentId }) => [{ room: 'knowledge', kind: 'knowledge.changed', payload: { documentId } }],
  },
]
