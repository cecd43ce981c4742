import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { recordTrail } from '../../platform/trail/record.js'
import { HospitalClaimsImported } from './events.js'
import { type ClaimImport, HospitalClaim } from './hospital-schema.js'
import { insertHospitalClaim } from './store-hospital-claims.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'events' | 'actor'>

/** Who sends them: an import from outside, or a run of the simulator, whose claims stay marked. */
export type ImportSource = { origin: 'imported' } | { origin: 'simulated'; runId: string }

/** Each announcement starts one scoring, so that a large import does not start thousands. */
const AT_ONCE = 100

/**
 * Takes hospital claims in, each id once: what is there already is left as it is, what cannot be used is named by its
 * place and its wrong fields. Everything new is announced in the same transaction and scored from there.
 */
export async function importClaims(
  ctx: Ctx,
  input: { claims: readonly unknown[]; source: ImportSource },
): Promise<ClaimImport> {
  requireScope(ctx.actor, 'claims.import')
  const rejected: ClaimImport['rejected'] = []
  const usable = input.claims.flatMap((given, index) => {
    const parsed = HospitalClaim.safeParse(given)
    if (parsed.success) return [parsed.data]
    rejected.push({ index, fields: [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))] })
    return []
  })
  return ctx.db.transaction(async (tx) => {
    const added: string[] = []
    for (const claim of usable) if (await keep(ctx, tx, { claim, source: input.source })) added.push(claim.id)
    for (let from = 0; from < added.length; from += AT_ONCE) {
      await ctx.events.tell(tx, HospitalClaimsImported({ claimIds: added.slice(from, from + AT_ONCE) }))
    }
    if (added.length > 0) {
      await recordTrail(ctx, tx, {
        action: 'claims.import',
        resource: 'hospital-claim',
        resourceId: added.length === 1 ? added[0]! : `${added.length} claims`,
        reason: input.source.origin,
      })
    }
    return { added, known: usable.length - added.length, rejected }
  })
}

async function keep(ctx: Ctx, tx: Tx, { claim, source }: { claim: HospitalClaim; source: ImportSource }) {
  return insertHospitalClaim(tx, ctx.vault, {
    claim,
    origin: source.origin,
    runId: source.origin === 'simulated' ? source.runId : null,
    receivedAt: ctx.clock.now(),
  })
}
