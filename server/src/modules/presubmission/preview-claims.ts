import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { dayInJakarta } from '../../shared/dates.js'
import { findUnknownCodes } from '../registry/index.js'
import { type ClaimRuleSet, DEFAULT_RULE_SET, publishedRuleSet, weighDraft } from '../risk/index.js'
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
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { bytes: Buffer },
): Promise<PresubmissionReport> {
  requireScope(ctx.actor, 'claims.preview')
  const { format, drafts, refused } = await readDrafts(input.bytes)
  const set = (await publishedRuleSet(ctx)) ?? DEFAULT_RULE_SET
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
    claims: previewDrafts(drafts, { around, weighRules: (draft) => weigh(set, draft) }),
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

function weigh(set: ClaimRuleSet, draft: DraftClaim): RuleVerdict[] {
  const row = riskRowOf(draft)
  return weighDraft(set, row).map((verdict): RuleVerdict => {
    const { code, source, weight, evidence } = verdict
    if (verdict.is === null) {
      return { code, source, weight, is: null, missing: [...new Set(verdict.missing.map(fieldOf))] }
    }
    const facts = Object.fromEntries(evidence.map((column) => [column, row[column] ?? null]))
    return { code, source, weight, is: verdict.is, field: MENDED_IN[code] ?? null, facts }
  })
}
