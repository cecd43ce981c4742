import type { ClaimPreview, DraftClaim } from '../schema.js'
import type { Around, Cause } from './cause.js'
import { lookAt, type WeighRules } from './look.js'
import { fixesFor, probabilityOf, uncheckedOf } from './reckon.js'

export type PlacedDraft = { place: number; draft: DraftClaim }

/** What a payer's rules make of each draft, most money at stake first; what has no amount stands last. */
export function previewDrafts(
  drafts: readonly PlacedDraft[],
  given: { around: Around; weighRules: WeighRules },
): ClaimPreview[] {
  const previews = drafts.map(({ place, draft }): ClaimPreview => {
    const { causes, cases, open } = lookAt(draft, given)
    const probability = probabilityOf(causes)
    const { reference, diagnoses, billed } = draft
    return {
      ...{ place, reference, diagnoses, billed, probability },
      atStake: billed === null ? null : Math.round(billed * probability),
      causes: causes.map(shown).sort((a, b) => b.weight - a.weight),
      fixes: fixesFor(draft, causes, (mended) => lookAt(mended, given).causes),
      cases,
      unchecked: uncheckedOf(open),
    }
  })
  return previews.sort((a, b) => (b.atStake ?? -1) - (a.atStake ?? -1) || a.place - b.place)
}

const shown = ({ code, source, weight, facts }: Cause) => ({ code, source, weight, facts })
