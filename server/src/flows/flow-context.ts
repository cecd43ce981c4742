import type { IntakeContext } from '../modules/intake/index.js'

/** What the stories need: everything their modules need. */
export type FlowContext = IntakeContext
