import { z } from 'zod'
import { type Route, route } from '../../platform/http/route.js'
import { fileAppeal, listFacilityDecisions } from './appeal-case.js'
import { assignCases, claimNextCase, listAuditors } from './assign-cases.js'
import type { CaseCtx } from './case-context.js'
import { holdCase } from './hold-case.js'
import { answerAppeal, judgeCase } from './judge-case.js'
import { listCases } from './list-cases.js'
import { takeUpCase, waitForPapers } from './move-case.js'
import { openCaseOf, planCases } from './open-cases.js'
import { readCase, readCaseOfClaim } from './read-case.js'
import { listFeedback, readFeedback } from './read-feedback.js'
import { viewRoutes } from './routes-views.js'
import {
  AppealAnswer,
  AppealInput,
  AssignInput,
  AssignOutcome,
  Case,
  CaseDetail,
  CaseHold,
  CaseId,
  CasePage,
  CaseQuery,
  FacilityDecision,
  Feedback,
  FeedbackPage,
  FeedbackQuery,
  JudgementInput,
  PlanInput,
  WaitInput,
} from './schema.js'

const define = route<CaseCtx>()
const tag = 'cases'
const read = { method: 'GET', permission: 'cases.read', tag, limit: 'read' } as const
const work = { method: 'POST', permission: 'cases.work', tag, limit: 'write' } as const
const params = z.strictObject({ id: CaseId })
const claim = z.strictObject({ claimId: z.string().max(60) })
const revision = z.strictObject({ revision: z.int() })

const queueRoutes: Route<CaseCtx>[] = [
  define({
    ...{ ...read, path: '/api/v1/cases', summary: 'Cases in budget order, narrowed, with counts of every view' },
    query: CaseQuery,
    response: CasePage,
    handle: (ctx, { query }) => listCases(ctx, query),
  }),
  define({
    ...{ ...work, path: '/api/v1/cases/plan', summary: 'Open cases for so many hours of auditors' },
    body: PlanInput,
    response: z.object({ opened: z.int(), known: z.int() }),
    handle: (ctx, { body }) => planCases(ctx, body),
  }),
  define({
    ...{ ...work, path: '/api/v1/cases/next', summary: 'Take the first case of the queue that nobody has' },
    response: z.object({ caseId: CaseId, claimId: z.string() }),
    handle: (ctx) => claimNextCase(ctx),
  }),
  define({
    ...{ ...work, path: '/api/v1/cases/assign', summary: 'Give cases to somebody, or back to the team' },
    body: AssignInput,
    response: AssignOutcome,
    handle: (ctx, { body }) => assignCases(ctx, body),
  }),
  define({
    ...{ ...read, path: '/api/v1/cases/people', permission: 'cases.assign', summary: 'Who can be given cases' },
    response: z.array(z.object({ id: z.string(), name: z.string() })),
    handle: (ctx) => listAuditors(ctx),
  }),
  define({
    ...{ ...read, path: '/api/v1/cases/feedback', summary: 'Precision by rule and agreement of auditors' },
    response: Feedback,
    handle: (ctx) => readFeedback(ctx),
  }),
  define({
    ...{ ...read, path: '/api/v1/cases/judgements', summary: 'Judgements of settled cases, the latest first' },
    query: FeedbackQuery,
    response: FeedbackPage,
    handle: (ctx, { query }) => listFeedback(ctx, query),
  }),
]

const caseRoutes: Route<CaseCtx>[] = [
  define({
    ...{ ...read, path: '/api/v1/cases/:id', summary: 'One case with its judgements, appeal and history' },
    params,
    response: CaseDetail,
    handle: (ctx, { params }) => readCase(ctx, { caseId: params.id }),
  }),
  define({
    ...{ ...read, path: '/api/v1/risk/claims/:claimId/case', summary: 'The case of a claim of the list, or null' },
    params: claim,
    response: z.object({ case: CaseDetail.nullable() }),
    handle: async (ctx, { params }) => ({ case: await readCaseOfClaim(ctx, params) }),
  }),
  define({
    ...{ ...work, path: '/api/v1/cases/open/:claimId', summary: 'Open a claim of the list as a case' },
    params: claim,
    response: Case,
    handle: (ctx, { params }) => openCaseOf(ctx, params),
  }),
  define({
    ...{ ...work, path: '/api/v1/cases/:id/hold', summary: 'Say that one has the case open, or learn who has' },
    params,
    body: z.strictObject({ letGo: z.boolean().default(false) }),
    response: CaseHold,
    handle: (ctx, { params, body }) => holdCase(ctx, { caseId: params.id, ...body }),
  }),
  define({
    ...{ ...work, path: '/api/v1/cases/:id/take-up', summary: 'Take a case up, also one that waited' },
    params,
    body: revision,
    response: Case,
    handle: (ctx, { params, body }) => takeUpCase(ctx, { caseId: params.id, ...body }),
  }),
  define({
    ...{ ...work, path: '/api/v1/cases/:id/wait', summary: 'Let a case wait for papers until a day' },
    params,
    body: WaitInput,
    response: Case,
    handle: (ctx, { params, body }) => waitForPapers(ctx, { caseId: params.id, ...body }),
  }),
  define({
    ...{ ...work, path: '/api/v1/cases/:id/judgement', summary: 'Judge a case; a person does this' },
    params,
    body: JudgementInput,
    response: Case,
    handle: (ctx, { params, body }) => judgeCase(ctx, { caseId: params.id, ...body }),
  }),
  define({
    ...{ ...work, path: '/api/v1/cases/:id/appeal/answer', summary: 'Answer an appeal; not by one who judged it' },
    params,
    body: AppealAnswer,
    response: Case,
    handle: (ctx, { params, body }) => answerAppeal(ctx, { caseId: params.id, ...body }),
  }),
]

const facilityRoutes: Route<CaseCtx>[] = [
  define({
    ...{ ...read, path: '/api/v1/facility/decisions', permission: 'cases.appeal' },
    summary: 'Decisions on the claims of the caller’s facility',
    response: z.array(FacilityDecision),
    handle: (ctx) => listFacilityDecisions(ctx),
  }),
  define({
    ...{ ...work, path: '/api/v1/cases/:id/appeal', permission: 'cases.appeal' },
    summary: 'Appeal against a decision, once and in time',
    params,
    body: AppealInput,
    response: z.object({ caseId: CaseId, answerDueAt: z.string() }),
    status: 201,
    handle: async (ctx, { params, body }) => {
      const one = await fileAppeal(ctx, { caseId: params.id, ...body })
      return { caseId: one.id, answerDueAt: one.dueAt }
    },
  }),
]

export const casesRoutes: Route<CaseCtx>[] = [...queueRoutes, ...viewRoutes, ...caseRoutes, ...facilityRoutes]
