import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { asAppError } from '../../platform/errors.js'
import { dayInJakarta } from '../../shared/dates.js'
import { Facts } from '../../shared/reason.js'
import { findUnknownCodes, readFacility } from '../registry/index.js'
import {
  type ClaimRow,
  type ClaimRuleSet,
  type ComparableDraft,
  compareDrafts,
  DEFAULT_RULE_SET,
  publishedRuleSet,
  weighDraft,
} from '../risk/index.js'
import { AGREEMENT } from './agreement/index.js'
import { fieldOf, riskRowOf } from './mapping/risk-row.js'
import type { RuleVerdict } from './pending/look.js'
import { type PlacedDraft, previewDrafts } from './pending/preview.js'
import { BASE, PENDING } from './pending/weights.js'
import { readDrafts } from './read-drafts.js'
import type { DraftClaim, DraftField, PresubmissionReport } from './schema.js'

/** Where a hit of a rule is put right on the draft itself. */
const MENDED_IN: Record<string, DraftField> = {
  ward_class: 'ward-class',
  cbg_form: 'cbg-code',
  severity_unsupported: 'cbg-code',
  sex_age: 'sex',
  above_tariff: 'billed',
}

/**
 * What the payer's own rules of today would make of a facility's drafts: why each may be held, how likely, and what to mend
 * first. Reads the code list and the published rule set; writes nothing anywhere, also not that it was asked.
 * @throws AppError as `readDrafts`
 */
export async function previewClaims(
  ctx: Needs<'db' | 'config' | 'clock' | 'actor'>,
  input: { bytes: Buffer },
): Promise<PresubmissionReport> {
  requireScope(ctx.actor, 'claims.preview')
  const { format, drafts, refused, refusedCount } = await readDrafts(input.bytes)
  const set = (await publishedRuleSet(ctx)) ?? DEFAULT_RULE_SET
  const peers = await peersOf(ctx, drafts)
  const codes = drafts.flatMap(({ draft }) => draft.diagnoses)
  const around = {
    today: dayInJakarta(ctx.clock.now()),
    unknownCodes: new Set(await findUnknownCodes(ctx, { system: 'icd10', codes })),
    repeated: repeatedIn(drafts),
  }
  return {
    format,
    versions: { agreement: AGREEMENT, pending: PENDING, risk: set.version },
    reckoning: { kind: 'rule-weights', calibrated: false, base: BASE },
    claims: previewDrafts(drafts, { around, weighRules: (draft) => weigh(set, draft, peers.get(keyOf(draft))) }),
    refusedCount,
    refused,
  }
}

function repeatedIn(drafts: readonly PlacedDraft[]): Set<string> {
  const seen = new Set<string>()
  const twice = drafts.filter(({ draft: { reference } }) => {
    const isKnown = seen.has(reference)
    seen.add(reference)
    return isKnown
  })
  return new Set(twice.map(({ draft }) => draft.reference))
}

/** Drafts with the same key have the same peers: what peers are found by, and nothing else. */
function keyOf({ diagnoses, service, admittedOn, dischargedOn, cbgCode, billed }: DraftClaim): string {
  return JSON.stringify([diagnoses[0], service, admittedOn, dischargedOn, cbgCode, billed])
}

/** Figures of comparable claims, where a draft says enough and the class of its facility is known. */
async function peersOf(ctx: Needs<'db' | 'config' | 'actor'>, placed: readonly PlacedDraft[]) {
  const drafts = new Map<string, ComparableDraft>()
  for (const { draft } of placed) {
    const { service, admittedOn, dischargedOn, cbgCode, billed } = draft
    const [diagnosis] = draft.diagnoses
    if (!service || !admittedOn || !dischargedOn || !cbgCode || billed === null || !diagnosis) continue
    const key = keyOf(draft)
    drafts.set(key, { key, service, admittedOn, dischargedOn, cbgCode, billed, diagnosis })
  }
  const hospitalClass = await classOfOwn(ctx)
  return hospitalClass === null
    ? new Map<string, never>()
    : compareDrafts(ctx, { hospitalClass, drafts: [...drafts.values()] })
}

async function classOfOwn(ctx: Needs<'db' | 'actor'>): Promise<string | null> {
  const { facilityId } = ctx.actor
  if (!facilityId) return null
  try {
    return (await readFacility(ctx, { id: facilityId })).class
  } catch (error) {
    if (asAppError(error)?.code === 'registry.facility-not-found') return null
    throw error
  }
}

function weigh(set: ClaimRuleSet, draft: DraftClaim, peers: ClaimRow = {}): RuleVerdict[] {
  const row: ClaimRow = { ...peers, ...riskRowOf(draft) }
  return weighDraft(set, row).map((verdict): RuleVerdict => {
    const { code, source, weight, evidence } = verdict
    if (verdict.is === null) {
      return { code, source, weight, is: null, missing: [...new Set(verdict.missing.map(fieldOf))] }
    }
    const facts = Facts.parse(Object.fromEntries(evidence.map((column) => [column, row[column] ?? null])))
    return { code, source, weight, is: verdict.is, field: MENDED_IN[code] ?? null, facts }
  })
}
