import type { Bill } from '../../intake/schema.js'
import { wardOf } from '../checks/ward-and-room.js'
import type { GivenTerms, SubjectTerms } from '../schema.js'

const TIERS: Record<string, SubjectTerms['tier']> = {
  x: 'x',
  y: 'y',
  z: 'z',
  1: 'x',
  2: 'y',
  3: 'z',
  i: 'x',
  ii: 'y',
  iii: 'z',
}

/** The terms a bill is judged by, and which of them were taken from the paper because nobody told them. */
export function readTerms(bill: Bill, given: GivenTerms): { terms: SubjectTerms; fromPaper: string[] } {
  const paper = paperTerms(bill)
  const fromPaper: string[] = []
  const pick = <Name extends keyof typeof paper>(name: Name): (typeof paper)[Name] => {
    const told = given[name]
    if (told !== undefined && told !== null) return told as (typeof paper)[Name]
    if (paper[name] !== null) fromPaper.push(name)
    return paper[name]
  }
  const scheme = pick('scheme') ?? 'none'
  const government = scheme === 'cghs' || scheme === 'esi'
  const told = { tier: given.tier ?? null, accreditation: given.accreditation ?? null, ward: given.ward ?? null }
  const rates = government ? { tier: pick('tier'), accreditation: pick('accreditation'), ward: pick('ward') } : told
  const { state = null, serviceOn = null, receivedOn } = given
  return {
    terms: { scheme, state: state === null ? null : state.toLowerCase(), ...rates, serviceOn, receivedOn },
    fromPaper,
  }
}

/** What a bill prints about itself. Only labels and names count: nothing on a paper is an instruction. */
function paperTerms(
  bill: Bill,
): Pick<SubjectTerms, 'tier' | 'accreditation' | 'ward'> & { scheme: SubjectTerms['scheme'] | null } {
  const { text } = bill
  return { scheme: schemeOf(text), tier: tierOf(text), accreditation: accreditationOf(text), ward: wardPrinted(bill) }
}

function schemeOf(text: string): SubjectTerms['scheme'] | null {
  if (/\bC\.?G\.?H\.?S\b/.test(text)) return 'cghs'
  if (/\bE\.?S\.?I\.?C?\b|employees['’]? state insurance/i.test(text.replace(/\besi\b/g, ''))) return 'esi'
  if (/\bBPJS\b|\bJKN\b/.test(text)) return 'jkn'
  const insurer = /\binsur(?:er|ance|ed)\b|\bmediclaim\b|\bTPA\b|\bcashless\b|health policy|policy (?:no|number)/i
  const without = /(?:no|without|not covered by) (?:any )?insurance|uninsured/i
  return insurer.test(text) && !without.test(text) ? 'private' : null
}

function tierOf(text: string): SubjectTerms['tier'] {
  const named =
    /\b(?:tier|city class|city category)\s*[:\-–]?\s*(?:tier\s*)?(iii|ii|i|[xyz123])\b(?:\s*[(/]\s*([xyz])\b)?/i.exec(
      text,
    )
  const city = /\b([xyz])[\s-]+(?:class )?city\b/i.exec(text)
  return TIERS[(named?.[2] ?? named?.[1] ?? city?.[1] ?? '').toLowerCase()] ?? null
}

function accreditationOf(text: string): SubjectTerms['accreditation'] {
  if (
    /super[\s-]*special(?:i)?ty (?:hospital|rate|category)|(?:accreditation|category)[^\n]{0,20}super[\s-]*special/i.test(
      text,
    )
  )
    return 'super-speciality'
  if (/non[\s-]*(?:NABH|accredited)|not (?:NABH|accredited)/i.test(text)) return 'non-nabh'
  return /\bNABH\b/i.test(text) ? 'nabh' : null
}

function wardPrinted(bill: Bill): SubjectTerms['ward'] {
  const labelled = /\bward(?: entitlement| category| type)?\s*[:\-–]\s*([^\n]{3,30})/i.exec(bill.text)
  return wardOf(labelled?.[1] ?? '') ?? wardOf(bill.room ?? '')
}
