import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { readClaimFile } from '../adjudication/index.js'
import { findFindings } from '../audit/index.js'
import { readFhir } from './formats/fhir/read-fhir.js'
import { nhcxBundle, plainBundle } from './formats/fhir/write-bundle.js'
import type { Json } from './formats/fhir/write-elements.js'
import { writeClaim, writeResponse } from './formats/fhir/write-fhir.js'
import { claimToRecord, decisionToRecord } from './mapping/claim-to-records.js'
import { claimFor, type ProfileTerms, responseFor } from './mapping/for-profile.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>

const STANDARD: ProfileTerms = { profile: 'r4', organization: null }

/**
 * One claim as a FHIR R4 Bundle: the Claim, and the ClaimResponse once it is decided, as far as the actor may see
 * either; to the standard alone or to the guide asked for. The export leaves a trail.
 * @throws AppError `claim.not-found`; `exchange.organization-needed` for SATUSEHAT without the organisation's number;
 * `exchange.profile-not-met` naming the first element that the claim lacks for the guide
 */
export async function exportClaim(
  ctx: Ctx,
  { claimId, terms = STANDARD }: { claimId: string; terms?: ProfileTerms },
): Promise<Json> {
  if (terms.profile === 'satusehat' && terms.organization === null) {
    throw new AppError('invalid', 'exchange.organization-needed', {
      message: 'SATUSEHAT numbers claims within an organisation: name its IHS number.',
    })
  }
  const claim = await readClaimFile(ctx, { claimId })
  // Who may see the findings of the file may see their sources too.
  const report = claim.findings.length > 0 ? await findFindings(ctx, { claimId }) : null
  const answer = decisionToRecord(claim, report)
  const resources = [
    writeClaim(claimFor(claimToRecord(claim), terms)),
    ...(answer ? [writeResponse(responseFor(answer, terms))] : []),
  ]
  const timestamp = ctx.clock.now().toISOString()
  const bundle =
    terms.profile === 'nhcx'
      ? nhcxBundle(resources, { timestamp, uuid: () => ctx.ids.next() })
      : plainBundle(resources, timestamp)
  refuseUnmet(bundle)
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, { action: 'exchange.export', resource: 'claim', resourceId: claimId }),
  )
  return bundle
}

/** What our own reader would refuse is not sent. */
function refuseUnmet(bundle: Json): void {
  const { refused } = readFhir(JSON.parse(JSON.stringify(bundle)))
  const [first] = refused
  if (!first) return
  throw new AppError('precondition', 'exchange.profile-not-met', {
    message: `The claim lacks ${refused.map(({ path }) => path).join(', ')}.`,
    details: { path: first.path, code: first.code },
  })
}
