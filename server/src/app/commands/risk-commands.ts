import { z } from 'zod'
import { askOpinions } from '../../modules/copilot/index.js'
import {
  adoptableLabelModel,
  adoptedLabelModel,
  currentRun,
  DEFAULT_RULE_SET,
  keepTraining,
  listArrived,
  listArrivedIds,
  listExperiments,
  listKnownLabels,
  listLiveRows,
  pruneSnapshots,
  pseudonymKey,
  publishedRuleSet,
  publishSnapshot,
  refuseWhileShared,
  ServingMeta,
  SnapshotRun,
  servedVersions,
  suggestRuleWeights,
  TrainedLabels,
} from '../../modules/risk/index.js'
import { ExperimentQuery, SuggestInput } from '../../modules/risk/schema.js'
import { type Command, command } from './command.js'
import { riskSpreadCommands } from './risk-spread.js'

/** Which rules the next build applies. */
const riskRulesCommand = command({
  name: 'risk-rules',
  withoutFlows: true,
  input: z.strictObject({}),
  run: async (app) => (await publishedRuleSet(app.context)) ?? DEFAULT_RULE_SET,
})

/** Makes a snapshot built by another process the one that is served. */
const riskPublishCommand = command({
  name: 'risk-publish',
  input: z.strictObject({
    run: SnapshotRun,
    serving: z.string().regex(/^serving-[a-z0-9]{1,40}$/),
    meta: ServingMeta.pick({ ruleSet: true, modelVersion: true, labelModel: true }),
  }),
  async run(app, input) {
    const current = await publishSnapshot(app.context, input)
    await pruneSnapshots(app.context)
    return current
  },
})

/** Live claims for the next list, some at a time. */
const riskLiveRowsCommand = command({
  name: 'risk-live-rows',
  withoutFlows: true,
  input: z.strictObject({ after: z.int().min(0) }),
  run: (app, input) => listLiveRows(app.context, input),
})

/** Ids of the claims that a new build must not lose. */
const riskArrivedIdsCommand = command({
  name: 'risk-arrived-ids',
  withoutFlows: true,
  input: z.strictObject({}),
  run: async (app) => ({ claimIds: await listArrivedIds(app.context) }),
})

/** Those claims, some at a time. */
const riskArrivedCommand = command({
  name: 'risk-arrived',
  withoutFlows: true,
  input: z.strictObject({ claimIds: z.array(z.string()).max(1000) }),
  run: async (app, input) => ({ claims: await listArrived(app.context, input) }),
})

/** What auditors found, for the model of their labels. */
const riskLabelsCommand = command({
  name: 'risk-labels',
  withoutFlows: true,
  input: z.strictObject({}),
  run: async (app) => ({ labels: await listKnownLabels(app.context) }),
})

/** Keeps what a training gave: a model of labels in shadow, or that labels are missing. */
const riskKeepTrainingCommand = command({
  name: 'risk-keep-training',
  withoutFlows: true,
  input: TrainedLabels,
  async run(app, trained) {
    await keepTraining(app.context, trained)
    return {}
  },
})

/** Weights of the rules as labels suggest them; with draft as a new version, tried and not published. */
const riskSuggestCommand = command({
  name: 'risk-suggest-weights',
  withoutFlows: true,
  input: SuggestInput,
  run: (app, input) => suggestRuleWeights(app.context, input),
})

/** What was learned or tried, newest first. */
const riskExperimentsCommand = command({
  name: 'risk-experiments',
  withoutFlows: true,
  input: ExperimentQuery,
  run: (app, input) => listExperiments(app.context, input),
})

/** A model of labels that may be adopted; any other is refused. */
const riskAdoptableCommand = command({
  name: 'risk-adoptable-labels',
  withoutFlows: true,
  input: z.strictObject({ version: z.string().max(20) }),
  run: (app, input) => adoptableLabelModel(app.context, input),
})

/** Which model of labels the next list is to carry; null for none. */
const riskAdoptedCommand = command({
  name: 'risk-adopted-labels',
  withoutFlows: true,
  input: z.strictObject({}),
  run: async (app) => ({ version: await adoptedLabelModel(app.context) }),
})

/** The build that is served. */
const riskCurrentCommand = command({
  name: 'risk-current',
  withoutFlows: true,
  input: z.strictObject({}),
  run: async (app) => ({ run: await currentRun(app.context), ...(await servedVersions(app.context)) }),
})

/** The key of a version of pseudonyms, for the process that builds a list; it stands where the key file stands. */
const riskPseudonymKeyCommand = command({
  name: 'risk-pseudonym-key',
  withoutFlows: true,
  input: z.strictObject({ version: z.int() }),
  run: async ({ context }, { version }) => ({
    key: Buffer.from(pseudonymKey(context.vault, version).bytes).toString('base64'),
  }),
})

/** The build that a scoring in one process may take; refused while a shared one is under way. */
const riskScorableCommand = command({
  name: 'risk-scorable',
  withoutFlows: true,
  input: z.strictObject({}),
  async run(app) {
    await refuseWhileShared(app.context)
    return { run: await currentRun(app.context) }
  },
})

/** A language model's opinions on claims, kept apart from labels. */
const riskPseudoLabelCommand = command({
  name: 'risk-pseudo-label',
  withoutFlows: true,
  input: z.strictObject({ most: z.int().min(1).max(10_000) }),
  run: (app, input) => askOpinions(app.context, input),
})

export const riskCommands: Command[] = [
  riskPseudonymKeyCommand,
  riskPseudoLabelCommand,
  riskPseudonymKeyCommand,
  riskRulesCommand,
  riskPublishCommand,
  riskLiveRowsCommand,
  riskArrivedIdsCommand,
  riskArrivedCommand,
  riskLabelsCommand,
  riskKeepTrainingCommand,
  riskSuggestCommand,
  riskExperimentsCommand,
  riskAdoptableCommand,
  riskAdoptedCommand,
  riskCurrentCommand,
  riskScorableCommand,
  ...riskSpreadCommands,
]
