import type { Needs } from '../../platform/context.js'
import type { CareClass, CoverageCell } from './schema.js'
import { loadCoverage } from './store-lists.js'

/** The cell in force for a class, a service type and a day; null where the plan names none. */
export async function findShare(
  ctx: Needs<'db'>,
  input: { careClass: CareClass; serviceType: string; day: string },
): Promise<CoverageCell | null> {
  const [cell] = await loadCoverage(ctx.db.orm, input)
  return cell ?? null
}
