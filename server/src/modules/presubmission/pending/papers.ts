import { codesOf } from '../agreement/code-set.js'
import type { DraftClaim, Paper } from '../schema.js'
import { attach, type Looked, type Open } from './cause.js'
import { PAPER_WEIGHTS } from './weights.js'

const SOURCE = 'causes of pending claims: papers asked for before a claim is sent'
const THERAPY_DIAGNOSES = ['Z50']
const THERAPY_PROCEDURES = ['93']

/** Whether a paper is asked for; null where the draft does not say. */
const asked: Partial<Record<Paper, (draft: DraftClaim) => boolean | null>> = {
  sep: () => true,
  'medical-summary': () => true,
  'admission-indication': ({ service }) => (service === null ? null : service === 'inpatient'),
  'procedure-report': ({ procedures }) => procedures && procedures.length > 0,
  'therapy-schedule': isTherapy,
  'signed-proof': isTherapy,
}

function isTherapy({ diagnoses, procedures }: DraftClaim): boolean | null {
  if (codesOf(diagnoses, THERAPY_DIAGNOSES).length > 0) return true
  return procedures && codesOf(procedures, THERAPY_PROCEDURES).length > 0
}

/** Papers that must be there for a claim of this kind; the coding note where an agreement is what the coding rests on. */
export function checkPapers(draft: DraftClaim, restsOnAgreement: boolean): Looked {
  const needed = { ...asked, ...(restsOnAgreement ? { 'coding-note': () => true } : {}) }
  const looked: Looked = { causes: [], open: [] }
  for (const [name, isAsked] of Object.entries(needed)) {
    const paper = name as Paper
    const isNeeded = isAsked(draft)
    const check = `paper.${paper}`
    if (isNeeded === false) continue
    if (draft.papers === null) looked.open.push({ check, missing: ['papers'] })
    else if (draft.papers.includes(paper)) continue
    else if (isNeeded === null) looked.open.push(openFor(paper, check))
    else {
      const weight = PAPER_WEIGHTS[paper] ?? 0
      looked.causes.push({ code: check, source: SOURCE, weight, facts: {}, remedy: attach(paper) })
    }
  }
  return looked
}

const openFor = (paper: Paper, check: string): Open => ({
  check,
  missing: [paper === 'admission-indication' ? 'service' : 'procedures'],
})
