import { z } from 'zod'
import {
  adoptableLabelModel,
  adoptedLabelModel,
  currentRun,
  DEFAULT_RULE_SET,
  keepLabelModel,
  LabelCard,
  listArrived,
  listArrivedIds,
  listKnownLabels,
  listLiveRows,
  pruneSnapshots,
  publishedRuleSet,
  publishSnapshot,
  ServingMeta,
  SnapshotRun,
  servedVersions,
} from '../../modules/risk/index.js'
import { type Command, command } from './command.js'

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

/** Keeps a model of labels in shadow. */
const riskKeepLabelsCommand = command({
  name: 'risk-keep-labels',
  withoutFlows: true,
  input: z.strictObject({ card: LabelCard }),
  async run(app, { card }) {
    await keepLabelModel(app.context, card)
    return {}
  },
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

export const riskCommands: Command[] = [
  riskRulesCommand,
  riskPublishCommand,
  riskLiveRowsCommand,
  riskArrivedIdsCommand,
  riskArrivedCommand,
  riskLabelsCommand,
  riskKeepLabelsCommand,
  riskAdoptableCommand,
  riskAdoptedCommand,
  riskCurrentCommand,
]
