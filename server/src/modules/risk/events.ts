import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.js'
import { ClaimId, ScoreId } from '../../shared/ids.js'
import { Band } from './schema.js'

/** A claim was scored. */
export const ClaimScored = defineEvent(
  'claim.scored',
  z.object({ claimId: ClaimId, scoreId: ScoreId, band: Band, score: z.int() }),
)
