import { nameUsers } from '../../platform/auth/name-users.js'
import { requireScope } from '../../platform/auth/permissions.js'
import type { CaseCtx } from './case-context.js'
import { type CasePage, CaseQuery } from './schema.js'
import { countViews, findCases } from './store-cases.js'

/** Cases in budget order, narrowed, with how many stand behind each view. */
export async function listCases(ctx: Pick<CaseCtx, 'db' | 'clock' | 'actor'>, query: CaseQuery): Promise<CasePage> {
  requireScope(ctx.actor, 'cases.read')
  const asking = { me: ctx.actor.id, now: ctx.clock.now() }
  const { items, total } = await findCases(ctx.db.orm, CaseQuery.parse(query), asking)
  const counts = await countViews(ctx.db.orm, asking)
  const people = await nameUsers(
    ctx,
    items.flatMap(({ assignee, heldBy }) => [assignee, heldBy].filter((id) => id !== null)),
  )
  return { items, total, counts, people }
}
