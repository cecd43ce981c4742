import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import type { SnapshotRun } from './etl/snapshot-run.js'
import { riskFolder } from './publish-snapshot.js'
import type { ClaimRuleSet } from './rule-set-schema.js'
import { loadPublishedRuleSet } from './store-rule-sets.js'
import { loadCurrent, loadCurrentRun } from './store-snapshots.js'

/** Kept beside the one served, for a way back. */
const KEPT_BEFORE = 1

/**
 * Removes snapshots older than the one before the one served, and in the served one the lists of earlier scorings; newer
 * ones may be about to be published.
 */
export async function pruneSnapshots(ctx: Needs<'db' | 'config'>): Promise<void> {
  const current = await loadCurrent(ctx.db.orm)
  const folder = riskFolder(ctx.config)
  if (!current || !existsSync(folder)) return
  const older = readdirSync(folder).filter((name) => /^\d{8}T/.test(name) && name < current.snapshot)
  for (const name of older.sort().slice(0, -KEPT_BEFORE)) rmSync(join(folder, name), { recursive: true, force: true })
  pruneLists(join(folder, current.snapshot), current.serving)
}

/** Lists are named by the time of their scoring; `serving-1`, from the build, comes first. */
function pruneLists(snapshot: string, served: string): void {
  const names = readdirSync(snapshot)
  const lists = names.filter((name) => /^serving-[a-z0-9]+$/.test(name) && name < served).sort()
  for (const name of lists.slice(0, -KEPT_BEFORE)) {
    rmSync(join(snapshot, name), { recursive: true, force: true })
    rmSync(join(snapshot, `ml_scores-${name.slice('serving-'.length)}.parquet`), { force: true })
  }
}

/** Whether anything is served yet. */
export async function hasSnapshot(ctx: Needs<'db'>): Promise<boolean> {
  return (await loadCurrent(ctx.db.orm)) !== null
}

/** When the served list was put in place; null while nothing is served. */
export async function servedSince(ctx: Needs<'db'>): Promise<string | null> {
  return (await loadCurrent(ctx.db.orm))?.at ?? null
}

/** The served list and the anomaly model behind it. @throws AppError `risk.no-snapshot` */
export async function servedVersions(ctx: Needs<'db'>): Promise<{ serving: string; modelVersion: string | null }> {
  const current = await loadCurrent(ctx.db.orm)
  if (!current) throw noSnapshot()
  return { serving: current.serving, modelVersion: current.modelVersion }
}

/** The rule set in force; null while nobody has published one. */
export async function publishedRuleSet(ctx: Needs<'db'>): Promise<ClaimRuleSet | null> {
  return (await loadPublishedRuleSet(ctx.db.orm))?.content ?? null
}

/** @throws AppError `risk.no-snapshot` */
export async function currentRun(ctx: Needs<'db'>): Promise<SnapshotRun> {
  const run = await loadCurrentRun(ctx.db.orm)
  if (!run) throw noSnapshot()
  return run
}

const noSnapshot = (): AppError =>
  new AppError('not-found', 'risk.no-snapshot', {
    message: 'No claims have been built yet: see `periksa risk build`.',
  })
