import type { Needs } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { listExperiments } from './keep-experiment.js'
import { ExperimentPage, ExperimentQuery, SuggestedWeights, SuggestInput, TrainingAsked } from './schema.js'
import { suggestRuleWeights } from './suggest-weights.js'
import { askForTraining } from './train-in-shadow.js'

type LearningContext = Needs<'db' | 'config' | 'clock' | 'ids' | 'events' | 'actor'>
const define = route<LearningContext>()
const tag = 'risk'

/** What auditors' labels teach: weights, the model of labels, and the log of what was tried. */
export const learningRoutes: Route<LearningContext>[] = [
  define({
    method: 'GET',
    path: '/api/v1/risk/experiments',
    permission: 'risk.read',
    tag,
    summary: 'What was learned or tried, with inputs, measures and outcome, newest first',
    query: ExperimentQuery,
    response: ExperimentPage,
    handle: (ctx, { query }) => listExperiments(ctx, query),
  }),
  define({
    method: 'POST',
    path: '/api/v1/risk/weight-suggestions',
    permission: 'risk-rules.draft',
    tag,
    summary:
      'Weights of the rules as labels suggest them; with draft, kept as a new version and tried, never published',
    body: SuggestInput,
    response: SuggestedWeights,
    handle: (ctx, { body }) => suggestRuleWeights(ctx, body),
  }),
  define({
    method: 'POST',
    path: '/api/v1/risk/label-models',
    permission: 'risk.refresh',
    tag,
    summary: 'Learn from the labels there are, as a job; the model is kept in shadow',
    response: TrainingAsked,
    status: 202,
    handle: (ctx) => askForTraining(ctx),
  }),
]
