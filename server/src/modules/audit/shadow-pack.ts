import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { BillId } from '../../shared/ids.js'
import { readBillRecord } from '../intake/index.js'
import { activePack } from './active-pack.js'
import { packView } from './list-packs.js'
import type { PackVersion } from './pack-version-schema.js'
import { compareOutcomes, type Trial } from './packs/compare-outcomes.js'
import { prepareSubject } from './prepare-subject.js'
import { type SchemePack, SubjectTerms } from './schema.js'
import { findPastAudits, holdPack, keepPreview, loadPacks, type PastAudit } from './store-packs.js'
import { runAudit } from './verdict/run-audit.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/** Past bills that a draft is tried on: some seconds of work. */
const MOST_BILLS = 200

/**
 * Judges the newest bills of the scheme by the draft and by the pack in force, keeps what would change with the draft, and
 * nothing else: no bill's audit is touched. From then on the draft is in shadow and may be published.
 * @throws AppError `audit.no-such-pack`, `audit.pack-closed`
 */
export async function shadowPack(ctx: Ctx, input: { version: string }): Promise<PackVersion> {
  const { version } = input
  const found = (await loadPacks(ctx.db.orm)).find((one) => one.version === version)
  if (!found) throw new AppError('not-found', 'audit.no-such-pack')
  requireOpen(found.state)
  const inForce = await activePack(ctx, found.scheme)
  const past = await findPastAudits(ctx.db.orm, { scheme: found.scheme, limit: MOST_BILLS })
  const trials: Trial[] = []
  for (const one of past) {
    const trial = await tryOn(ctx, { past: one, inForce, draft: found.pack })
    if (trial) trials.push(trial)
  }
  const skipped = past.length - trials.length
  const at = ctx.clock.now().toISOString()
  const preview = { against: inForce.version, at, skipped, ...compareOutcomes(trials) }
  return ctx.db.transaction(async (tx) => {
    const held = await holdPack(tx, version)
    if (!held) throw new AppError('not-found', 'audit.no-such-pack')
    requireOpen(held.state)
    // Somebody wrote it anew while it was tried: what was found is of another text.
    if (JSON.stringify(held.pack) !== JSON.stringify(found.pack)) throw new AppError('conflict', 'audit.pack-changed')
    await keepPreview(tx, { version, preview })
    await recordTrail(ctx, tx, {
      ...{ action: 'audits.shadow-pack', resource: 'scheme-pack', resourceId: version },
      versions: { against: inForce.version },
    })
    return packView({ ...held, state: 'shadow', preview })
  })
}

function requireOpen(state: string): void {
  if (state !== 'draft' && state !== 'shadow') throw new AppError('conflict', 'audit.pack-closed')
}

async function tryOn(
  ctx: Ctx,
  input: { past: PastAudit; inForce: SchemePack; draft: SchemePack },
): Promise<Trial | null> {
  const { past, inForce, draft } = input
  const record = await readBillRecord(ctx, { billId: past.billId })
  const terms = SubjectTerms.safeParse(past.subject)
  if (!record || !terms.success) return null
  const bill = { bill: record.corrected, billId: BillId.parse(past.billId), claimId: null, terms: terms.data }
  const judge = async (pack: SchemePack) => {
    const { subject } = await prepareSubject(ctx, { ...bill, pack })
    return runAudit(subject, { pack })
  }
  return { auditId: past.auditId, before: await judge(inForce), after: await judge(draft) }
}
