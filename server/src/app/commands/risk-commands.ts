import { z } from 'zod'
import {
  currentRun,
  DEFAULT_RULE_SET,
  listLiveRows,
  pruneSnapshots,
  publishedRuleSet,
  publishSnapshot,
  ServingMeta,
  SnapshotRun,
} from '../../modules/risk/index.js'
import { command } from './command.js'

/** Which rules the next build applies. */
export const riskRulesCommand = command({
  name: 'risk-rules',
  withoutFlows: true,
  input: z.strictObject({}),
  run: async (app) => (await publishedRuleSet(app.context)) ?? DEFAULT_RULE_SET,
})

/** Makes a snapshot built by another process the one that is served. */
export const riskPublishCommand = command({
  name: 'risk-publish',
  input: z.strictObject({
    run: SnapshotRun,
    serving: z.string().regex(/^serving-[a-z0-9]{1,40}$/),
    meta: ServingMeta.pick({ ruleSet: true, modelVersion: true }),
  }),
  async run(app, input) {
    const current = await publishSnapshot(app.context, input)
    await pruneSnapshots(app.context)
    return current
  },
})

/** Live claims for the next list, some at a time. */
export const riskLiveRowsCommand = command({
  name: 'risk-live-rows',
  withoutFlows: true,
  input: z.strictObject({ after: z.int().min(0) }),
  run: (app, input) => listLiveRows(app.context, input),
})

/** The build that is served. */
export const riskCurrentCommand = command({
  name: 'risk-current',
  withoutFlows: true,
  input: z.strictObject({}),
  run: async (app) => ({ run: await currentRun(app.context) }),
})
