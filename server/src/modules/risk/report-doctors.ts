import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { claimsOfDoctors, doctorOfClaim } from '../claims/index.js'
import { claimRules } from './claim-rules/index.js'
import { currentServing, type Served } from './current-serving.js'
import { compareDoctors, type NamedClaim } from './doctors/compare-doctors.js'
import type { DoctorOfClaim, DoctorProfile } from './doctors/schema.js'
import { readClaimRow, showPlaces } from './find-high-risk.js'
import type { ClaimIndex } from './listing/columns.js'
import type { Place } from './listing/merge-pages.js'
import { type Live, liveList } from './live-list.js'
import type { HistoricClaim } from './schema.js'

type Ctx = Needs<'db' | 'config'>

/**
 * Which doctor a claim of the list names. BPJS files carry none, so a claim of the snapshot names one only when it came by itself.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`
 */
export async function readDoctorOfClaim(ctx: Ctx, input: { claimId: string }): Promise<DoctorOfClaim> {
  await readClaimRow(ctx, input)
  const found = await doctorOfClaim(ctx, input)
  if (found?.doctor) return { doctor: found.doctor, because: 'named' }
  return { doctor: null, because: found && found.origin !== 'historic' ? 'not-named' : 'not-carried' }
}

/**
 * One pseudonymous doctor: the claims of the list that name him or her, and how they stand beside other doctors’.
 * @throws AppError `risk.no-snapshot`, `risk.doctor-not-found`
 */
export async function reportDoctor(ctx: Ctx, { doctor }: { doctor: string }): Promise<DoctorProfile> {
  const named = await claimsOfDoctors(ctx)
  const served = await currentServing(ctx)
  const lists = { served, live: await liveList(ctx, served) }
  const key = doctor.toLowerCase()
  const own = named.filter((one) => one.doctor === key)
  if (own.length === 0) throw new AppError('not-found', 'risk.doctor-not-found')
  const places = own.flatMap(({ claimId }) => placeOf(lists, claimId) ?? [])
  const claims = await showPlaces(ctx, lists, places)
  const flagged = claims.filter(({ flags }) => flags.length > 0)
  return {
    doctor: key,
    figures: {
      claims: claims.length,
      stays: claims.filter(({ service_type }) => service_type === 'RITL').length,
      facilities: new Set(claims.map(({ facility_key }) => facility_key)).size,
      flagged: flagged.length,
      claimed: sum(claims, (one) => one.amount_claimed),
      paid: sumKnown(claims, (one) => one.amount_paid),
      above_peers: sumKnown(claims, ({ amount_claimed: claimed, peer }) =>
        peer.median === null ? null : Math.max(claimed - peer.median, 0),
      ),
      stake: sum(claims, (one) => one.stake),
    },
    since: claims.filter(({ received_at }) => received_at !== null).length,
    simulated: claims.filter(({ simulated }) => simulated).length,
    waiting: own.length - places.length,
    peers: compareDoctors(
      named.flatMap((one) => comparable(lists, one) ?? []),
      key,
    ),
    rules: rulesOf(flagged),
    months: groupBy(claims, (one) => one.discharge_dt.slice(0, 7))
      .map(([month, some]) => ({ month, ...countsOf(some) }))
      .sort((a, b) => a.month.localeCompare(b.month)),
    facilities: groupBy(claims, (one) => one.facility_key)
      .map(([facility_id, some]) => ({ facility_id, ...countsOf(some) }))
      .sort((a, b) => b.claims - a.claims || a.facility_id.localeCompare(b.facility_id)),
  }
}

type Lists = { served: Served; live: Live }
type Known = Map<string, number | null>
/** Where claims stand in a served list: it never changes while it is served, and looking one up reads the file. */
const positions = new WeakMap<Served['serving'], Known>()

function placeOf({ served: { serving }, live }: Lists, claimId: string): Place | null {
  const livePosition = live.byId.get(claimId)
  if (livePosition !== undefined) return { live: true, position: livePosition }
  const known: Known = positions.get(serving) ?? new Map()
  positions.set(serving, known)
  const position = known.has(claimId) ? (known.get(claimId) ?? null) : serving.positionOf(claimId)
  known.set(claimId, position)
  return position === null ? null : { live: false, position }
}

/** The group is the hospital's class, visit or stay, and the chapter of the diagnosis: no file tells a doctor's specialty. */
function comparable(lists: Lists, { claimId, doctor }: { claimId: string; doctor: string }): NamedClaim | null {
  const place = placeOf(lists, claimId)
  if (!place) return null
  const index = place.live ? lists.live.index : lists.served.serving.index
  const value = (column: keyof ClaimIndex['codes']): string =>
    index.dictionaries[column][index.codes[column][place.position]!] ?? 'unknown'
  const group = [value('class'), value('service'), value('diagnosis').charAt(0)].join('|')
  return { doctor, group, isFlagged: index.flags[place.position] !== 0 }
}

function rulesOf(flagged: readonly HistoricClaim[]): DoctorProfile['rules'] {
  return claimRules
    .map(({ code, scheme }) => {
      const some = flagged.filter(({ flags }) => flags.includes(code))
      return { code, scheme, claims: some.length, stake: sum(some, ({ stake }) => stake) }
    })
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.claims - a.claims || a.code.localeCompare(b.code))
}

function groupBy(claims: readonly HistoricClaim[], keyOf: (claim: HistoricClaim) => string) {
  const groups = new Map<string, HistoricClaim[]>()
  for (const claim of claims) groups.set(keyOf(claim), [...(groups.get(keyOf(claim)) ?? []), claim])
  return [...groups]
}

const sum = (claims: readonly HistoricClaim[], amount: (claim: HistoricClaim) => number): number =>
  claims.reduce((all, claim) => all + amount(claim), 0)

/** Null where no claim has the amount: nothing known is not nothing. */
function sumKnown(claims: readonly HistoricClaim[], amount: (claim: HistoricClaim) => number | null): number | null {
  const known = claims.flatMap((claim) => amount(claim) ?? [])
  return known.length === 0 ? null : known.reduce((all, one) => all + one, 0)
}

function countsOf(claims: readonly HistoricClaim[]) {
  return {
    claims: claims.length,
    flagged: claims.filter(({ flags }) => flags.length > 0).length,
    claimed: sum(claims, (one) => one.amount_claimed),
  }
}
