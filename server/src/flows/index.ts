import type { Flow } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'
import { receiptToClaim } from './receipt-to-claim.js'
import { revalidateClaim } from './revalidate-claim.js'
import { reviewClaim } from './review-claim.js'

/** Every story that crosses modules. */
export const flows: Flow<FlowContext>[] = [receiptToClaim, revalidateClaim, reviewClaim]
