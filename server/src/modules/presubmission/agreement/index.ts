import type { AppliedCase, DraftClaim, DraftField, Paper, Remedy } from '../schema.js'
import { birthSymptomsInjury } from './birth-symptoms-injury.js'
import { circulationBreath } from './circulation-breath.js'
import { codesOf } from './code-set.js'
import { see } from './condition.js'
import { digestionSkinUrine } from './digestion-skin-urine.js'
import { infections } from './infections.js'
import type { AgreementRule, RemedyRule } from './rule.js'
import { tumoursBloodEndocrine } from './tumours-blood-endocrine.js'

/** Changes with every change of a rule. */
export const AGREEMENT = 'coding-agreement/1'
/** The agreement between ministry and payer on how disputed codings are settled; our source does not say which edition. */
export const AGREEMENT_SOURCE = 'ID-15; coding agreement of Kemenkes and BPJS Kesehatan, edition not stated'
export const CASES = 148

export const agreementRules: readonly AgreementRule[] = [
  ...infections,
  ...tumoursBloodEndocrine,
  ...circulationBreath,
  ...digestionSkinUrine,
  ...birthSymptomsInjury,
]

/** The cases that apply to a draft, in their order, and those that it leaves open for want of a field. */
export function applyAgreement(draft: DraftClaim): {
  applied: AppliedCase[]
  open: { rule: string; missing: readonly DraftField[] }[]
} {
  const applied: AppliedCase[] = []
  const open: { rule: string; missing: readonly DraftField[] }[] = []
  for (const rule of agreementRules) {
    const { is, missing, codes } = see(rule.when, draft)
    if (is === null) open.push({ rule: rule.id, missing })
    if (is) {
      const { id, case: number, effect, confidence } = rule
      applied.push({
        ...{ rule: id, case: number, effect, confidence, codes: [...codes] },
        remedy: resolve(rule.remedy, draft, codes),
      })
    }
  }
  applied.sort((a, b) => a.case - b.case || a.rule.localeCompare(b.rule))
  return { applied, open }
}

const plain: Remedy = { do: 'stand', codes: [], use: [], papers: [], field: null }

/** The remedy with the draft's own codes in place of the rule's groups. */
function resolve(remedy: RemedyRule, draft: DraftClaim, seen: readonly string[]): Remedy {
  const own = (groups: readonly string[]): string[] =>
    codesOf([...draft.diagnoses, ...(draft.procedures ?? [])], groups)
  if ('drop' in remedy) return { ...plain, do: 'drop', codes: own(remedy.drop) }
  if ('use' in remedy) return { ...plain, do: 'use', codes: own(remedy.for), use: [...remedy.use] }
  if ('choose' in remedy) return { ...plain, do: 'choose', codes: own(remedy.choose) }
  if ('principal' in remedy) {
    const there = own(remedy.principal)
    return { ...plain, do: 'principal', codes: [...seen], use: there.length > 0 ? there : [...remedy.principal] }
  }
  if ('add' in remedy) return { ...plain, do: 'add', codes: [...seen], use: [...remedy.add] }
  if ('attach' in remedy) return { ...plain, do: 'attach', codes: [...seen], papers: [...remedy.attach] as Paper[] }
  return { ...plain, codes: [...seen] }
}
