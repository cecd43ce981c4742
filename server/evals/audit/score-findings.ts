import type { Bill } from '../../src/modules/intake/schema.js'
import { similarity } from '../read/field-score.js'
import type { AuditTruth } from './truth-bill.js'

export type SaidFinding = { code: string; lines: number[]; overcharge: number | null; impact: number | null }
export type DocumentScore = {
  id: string
  planted: number
  hits: number
  impactsAsked: number
  impactsRight: number
  falseFlags: number
  clean: boolean
  notes: string[]
}

/** Findings about the paper as a whole: of those the code alone must agree. */
const DOCUMENT_LEVEL = new Set(['total_mismatch', 'words_mismatch', 'late_submission', 'tax_on_exempt', 'not_medical'])

export const kindOf = (code: string): string => code.replace(/^audit\./, '').replaceAll('-', '_')

/** Hits by kind and line, impacts to the minor unit, and what was flagged without reason; tolerated kinds count nothing. */
export function scoreFindings(input: { truth: AuditTruth; bill: Bill; findings: SaidFinding[] }): DocumentScore {
  const { truth, bill, findings } = input
  const places = placesOf(bill, truth)
  const tolerated = new Set((truth.tolerated ?? []).map((one) => one.kind))
  const free = findings.map((one) => ({
    ...one,
    kind: kindOf(one.code),
    at: one.lines.map((line) => places.get(line) ?? -1),
  }))
  const score: DocumentScore = {
    ...{ id: truth.id, planted: 0, hits: 0, impactsAsked: 0, impactsRight: 0, falseFlags: 0 },
    ...{ clean: (truth.defects ?? []).length === 0 && truth.is_medical, notes: [] },
  }
  for (const defect of plantedIn(truth)) {
    score.planted++
    const index = free.findIndex(
      (one) => one.kind === defect.kind && (isWhole(defect) || one.at.some((line) => defect.lines.includes(line))),
    )
    const hit = index < 0 ? undefined : free.splice(index, 1)[0]
    if (!hit) score.notes.push(`missed ${defect.kind} ${defect.lines.join(',')}`)
    else scoreHit(score, defect, hit)
  }
  const wrong = free.filter((one) => !tolerated.has(one.kind))
  score.falseFlags = wrong.length
  score.notes.push(...wrong.map((one) => `false ${one.kind} ${one.at.join(',')} (${one.overcharge ?? '–'})`))
  return score
}

type Defect = { kind: string; lines: number[]; impact: number | null }

function plantedIn(truth: AuditTruth): Defect[] {
  if (!truth.is_medical) return [{ kind: 'not_medical', lines: [], impact: null }]
  return (truth.defects ?? []).map((one) => ({ kind: one.kind, lines: one.lines, impact: one.impact ?? null }))
}

const isWhole = (defect: Defect): boolean => DOCUMENT_LEVEL.has(defect.kind) || defect.lines.length === 0

function scoreHit(score: DocumentScore, defect: Defect, hit: SaidFinding): void {
  score.hits++
  if (!defect.impact) return
  score.impactsAsked++
  if (hit.overcharge === defect.impact || hit.impact === defect.impact) score.impactsRight++
  else score.notes.push(`impact of ${defect.kind}: ${hit.overcharge} for ${defect.impact}`)
}

/** Which line of the truth each read line is: by amount and likeness, in reading order. */
function placesOf(bill: Bill, truth: AuditTruth): Map<number, number> {
  const places = new Map<number, number>()
  const taken = new Set<number>()
  bill.lines.forEach((line, index) => {
    let best = -1
    let most = 0.6
    truth.lines.forEach((said, at) => {
      if (taken.has(at)) return
      const alike =
        similarity(line.description, said.description) +
        (line.amount === said.amount ? 0.5 : 0) -
        Math.abs(at - index) / 1000
      if (alike > most) [best, most] = [at, alike]
    })
    if (best < 0) return
    places.set(index, best)
    taken.add(best)
  })
  return places
}
