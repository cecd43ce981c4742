import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import type { Database } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { openServing, type Serving } from './open-serving.js'
import { riskFolder } from './publish-snapshot.js'
import type { CurrentSnapshot } from './schema.js'
import { loadCurrent } from './store-snapshots.js'

export type Served = { current: CurrentSnapshot; serving: Serving; folder: string }

/** How long another process's swap may go unseen. */
const LOOK_AGAIN_MILLISECONDS = 1000
/** After a swap, those who still read the old lists get this long. */
const READERS_ARE_DONE_MILLISECONDS = 30_000
const open = new WeakMap<Database, { served: Served; lookedAt: number }>()

/**
 * The snapshot that is served, its lists open in memory. Between two looks at the pointer the same one is given.
 * @throws AppError `risk.no-snapshot` before the first build
 */
export async function currentServing(ctx: Needs<'db' | 'config'>): Promise<Served> {
  const known = open.get(ctx.db)
  if (known && performance.now() - known.lookedAt < LOOK_AGAIN_MILLISECONDS) return known.served
  const current = await loadCurrent(ctx.db.orm)
  if (!current) {
    throw new AppError('not-found', 'risk.no-snapshot', {
      message: 'No claims have been built yet: see `periksa risk build`.',
    })
  }
  const latest = open.get(ctx.db)
  const isSame = latest?.served.current.runId === current.runId && latest.served.current.serving === current.serving
  const served = isSame && latest ? { ...latest.served, current } : openServed(ctx, current)
  open.set(ctx.db, { served, lookedAt: performance.now() })
  if (latest && !isSame) setTimeout(() => latest.served.serving.close(), READERS_ARE_DONE_MILLISECONDS).unref()
  return served
}

/** The snapshot that is served at this moment, for work that must not miss a swap of a second ago. */
export async function lookAgain(ctx: Needs<'db' | 'config'>): Promise<Served> {
  const known = open.get(ctx.db)
  if (known) open.set(ctx.db, { ...known, lookedAt: Number.NEGATIVE_INFINITY })
  return currentServing(ctx)
}

/** Lets go of the open lists; for a process that ends or a test that removes the folder. */
export function closeServing(db: Database): void {
  open.get(db)?.served.serving.close()
  open.delete(db)
}

function openServed(ctx: Needs<'config'>, current: CurrentSnapshot): Served {
  const folder = join(riskFolder(ctx.config), current.snapshot)
  return { current, folder, serving: openServing(join(folder, current.serving)) }
}
