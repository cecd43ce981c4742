import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.js'
import { ClaimId, ScoreId } from '../../shared/ids.js'
import { Band } from './schema.js'

/** A claim was scored. */
export const ClaimScored = defineEvent(
  'claim.scored',
  z.object({ claimId: ClaimId, scoreId: ScoreId, band: Band, score: z.int() }),
)

/** Claims that came since the snapshot were scored, or simulated ones cleaned away: lists of claims have changed. */
export const LiveClaimsChanged = defineEvent(
  'risk.live-changed',
  z.object({ scored: z.int(), removed: z.int(), highest: z.number().nullable() }),
)

/** Somebody asked for some minutes of made-up claims. */
export const SimulationRequested = defineEvent('simulation.requested', z.object({ runId: z.string() }))

/** A run of the simulator began, went on or ended. */
export const SimulationProgressed = defineEvent(
  'simulation.progressed',
  z.object({ runId: z.string(), inserted: z.int(), isOver: z.boolean() }),
)

/** Another list is served. */
export const SnapshotPublished = defineEvent(
  'risk.snapshot-published',
  z.object({ runId: z.string(), serving: z.string(), modelVersion: z.string().nullable() }),
)

/** A scoring shared out by part was asked for. */
export const SharedScoringRequested = defineEvent('risk.shared-scoring-requested', z.object({ runId: z.string() }))

/** A part of it waits for whoever is free. */
export const ScoringPartDue = defineEvent('risk.scoring-part-due', z.object({ runId: z.string(), part: z.int() }))

/** All its parts are scored. */
export const ScoringPartsDone = defineEvent('risk.scoring-parts-done', z.object({ runId: z.string() }))
/** Labels are to be learned from: enough new ones came (`clock`), or somebody asked. */
export const LabelTrainingDue = defineEvent(
  'risk.label-training-due',
  z.object({ because: z.enum(['clock', 'asked']), by: z.string().nullable() }),
)

/** A refresh was compared with those before it. */
export const RefreshJudged = defineEvent(
  'risk.refresh-judged',
  z.object({ list: z.string(), status: z.enum(['ok', 'watch', 'alert']) }),
)
