import { AGREEMENT_SOURCE, applyAgreement } from '../agreement/index.js'
import type { AppliedCase, DraftClaim, DraftField } from '../schema.js'
import { type Around, type Cause, correct, type Looked, type Open } from './cause.js'
import { checkForm } from './form.js'
import { checkPapers } from './papers.js'
import { CASE_WEIGHTS } from './weights.js'

/** What the payer's rules over hospital claims say of a draft. */
export type RuleVerdict = { code: string; source: string; weight: number } & (
  | { is: boolean; field: DraftField | null; facts: Cause['facts'] }
  | { is: null; missing: readonly DraftField[] }
)
export type WeighRules = (draft: DraftClaim) => RuleVerdict[]

export type LookedAll = Looked & { cases: AppliedCase[] }

/** Every check on one draft. */
export function lookAt(
  draft: DraftClaim,
  { around, weighRules }: { around: Around; weighRules: WeighRules },
): LookedAll {
  const { applied, open } = applyAgreement(draft)
  const restsOnAgreement = applied.some(({ effect, confidence }) => effect === 'backs' && confidence === 'firm')
  const parts = [checkForm(draft, around), checkPapers(draft, restsOnAgreement), checkRules(weighRules(draft))]
  return {
    cases: applied,
    causes: [...parts.flatMap(({ causes }) => causes), ...applied.flatMap(causeOfCase)],
    open: [
      ...parts.flatMap((part) => part.open),
      ...open.map(({ rule, missing }): Open => ({ check: `agreement.${rule}`, missing })),
    ],
  }
}

function causeOfCase({ rule, case: number, effect, confidence, codes, remedy }: AppliedCase): Cause[] {
  if (effect === 'backs') return []
  const weight = CASE_WEIGHTS[effect][confidence]
  const facts = { case: number, codes: codes.join(' '), confidence }
  return [{ code: `agreement.${rule}`, source: `${AGREEMENT_SOURCE}, case ${number}`, weight, facts, remedy }]
}

function checkRules(verdicts: readonly RuleVerdict[]): Looked {
  const looked: Looked = { causes: [], open: [] }
  for (const one of verdicts) {
    const code = `risk.${one.code}`
    if (one.is === null) looked.open.push({ check: code, missing: one.missing })
    else if (one.is) {
      const { source, weight, facts, field } = one
      looked.causes.push({ code, source, weight, facts, remedy: field && correct(field) })
    }
  }
  return looked
}
