import type { InboxContext } from '../modules/inbox/index.js'
import type { IntakeContext } from '../modules/intake/index.js'
import type { ScoringChildren } from '../modules/risk/index.js'
import type { Needs } from '../platform/context.js'

/** What the stories need: everything their modules need. */
export type FlowContext = IntakeContext & InboxContext & Needs<'mail'> & { scorers: ScoringChildren }
