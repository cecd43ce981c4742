import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditOutcome, GivenTerms } from '../../src/modules/audit/schema.js'
import type { Bill } from '../../src/modules/intake/schema.js'
import { type DocumentScore, kindOf, scoreFindings } from './score-findings.js'
import { AuditTruth, billOfTruth } from './truth-bill.js'

export type AuditScore = {
  documents: number
  planted: number
  found: number
  foundPercent: number
  falseFlags: number
  cleanDocuments: number
  falseFlagsOnClean: number
  falseFlagsPerClean: number
  impactsAsked: number
  impactsExact: number
  impactsExactPercent: number
  byKind: Record<string, { planted: number; found: number }>
  notes: Record<string, string[]>
}

type Work = {
  /** The bill of a file as it is read; null when it cannot be. Not asked for where the truth's own lines are judged. */
  read: ((file: string) => Promise<Bill | null>) | null
  audit: (bill: Bill, terms: GivenTerms) => Promise<AuditOutcome>
}

/** Audits every document of a set with known truth and counts hits, impacts and false flags. */
export async function evaluateAudit(directory: string, work: Work): Promise<AuditScore> {
  const scores: DocumentScore[] = []
  const byKind: AuditScore['byKind'] = {}
  for (const name of readdirSync(join(directory, 'truth'))
    .filter((one) => one.endsWith('.json'))
    .sort()) {
    const truth = AuditTruth.parse(JSON.parse(readFileSync(join(directory, 'truth', name), 'utf8')))
    const bill = work.read ? await work.read(fileOf(directory, truth.id)) : billOfTruth(truth)
    const outcome = bill && (await work.audit(bill, termsOf(truth, work.read === null)))
    const findings = (outcome?.findings ?? []).map(({ code, lines, overcharge, facts }) => ({
      ...{ code, lines, overcharge, impact: typeof facts.impact === 'number' ? facts.impact : null },
    }))
    const score = scoreFindings({ truth, bill: bill ?? billOfTruth({ ...truth, lines: [] }), findings })
    if (!bill) score.notes.push('not read')
    scores.push(score)
    countKinds(byKind, truth, score)
  }
  return summed(scores, byKind)
}

/** On the truth's lines the printed scheme is told; from a paper the auditor must read it itself. */
function termsOf(truth: AuditTruth, told: boolean): GivenTerms {
  const receivedOn = truth.received_on
  if (!told) return { receivedOn }
  const scheme = ({ CGHS: 'cghs', ESI: 'esi', private_insurer: 'private' } as const)[truth.scheme ?? ''] ?? 'none'
  const rates = truth.rate_context
  return {
    ...{
      receivedOn,
      scheme,
      tier: wordOf(rates?.tier),
      accreditation: wordOf(rates?.accreditation),
      ward: wordOf(rates?.ward),
    },
  } as GivenTerms
}

const wordOf = (text: string | null | undefined): string | null =>
  text ? text.toLowerCase().replaceAll('_', '-') : null

function fileOf(directory: string, id: string): string {
  const extension = ['pdf', 'jpg', 'png', 'txt'].find((one) => existsSync(join(directory, `${id}.${one}`)))
  return join(directory, `${id}.${extension ?? 'pdf'}`)
}

function countKinds(byKind: AuditScore['byKind'], truth: AuditTruth, score: DocumentScore): void {
  const kinds = truth.is_medical ? (truth.defects ?? []).map((one) => one.kind) : ['not_medical']
  const missed = score.notes.filter((note) => note.startsWith('missed ')).map((note) => note.split(' ')[1])
  for (const kind of kinds) {
    const known = byKind[kindOf(kind)] ?? { planted: 0, found: 0 }
    const at = missed.indexOf(kind)
    if (at >= 0) missed.splice(at, 1)
    byKind[kindOf(kind)] = { planted: known.planted + 1, found: known.found + (at >= 0 ? 0 : 1) }
  }
}

function summed(scores: DocumentScore[], byKind: AuditScore['byKind']): AuditScore {
  const sum = (of: (score: DocumentScore) => number) => scores.reduce((all, one) => all + of(one), 0)
  const clean = scores.filter((one) => one.clean)
  const [planted, found] = [sum((one) => one.planted), sum((one) => one.hits)]
  const [impactsAsked, impactsExact] = [sum((one) => one.impactsAsked), sum((one) => one.impactsRight)]
  const falseFlagsOnClean = clean.reduce((all, one) => all + one.falseFlags, 0)
  return {
    ...{ documents: scores.length, planted, found, foundPercent: percent(found, planted) },
    ...{ falseFlags: sum((one) => one.falseFlags), cleanDocuments: clean.length, falseFlagsOnClean },
    falseFlagsPerClean: Math.round((falseFlagsOnClean / Math.max(1, clean.length)) * 100) / 100,
    ...{ impactsAsked, impactsExact, impactsExactPercent: percent(impactsExact, impactsAsked), byKind },
    notes: Object.fromEntries(scores.filter((one) => one.notes.length > 0).map((one) => [one.id, one.notes])),
  }
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10)

/** The figures as a plain table for people. */
export function tableOfAudit(score: AuditScore): string {
  return [
    `${score.documents} documents, ${score.cleanDocuments} clean`,
    `  planted defects found     ${score.found}/${score.planted}  ${score.foundPercent} %`,
    `  impact exact              ${score.impactsExact}/${score.impactsAsked}  ${score.impactsExactPercent} %`,
    `  false flags on clean      ${score.falseFlagsOnClean} (${score.falseFlagsPerClean} a clean bill), on all ${score.falseFlags}`,
    ...Object.entries(score.byKind).map(([kind, one]) => `    ${kind.padEnd(28)} ${one.found}/${one.planted}`),
    ...Object.entries(score.notes).map(([id, notes]) => `  ${id}: ${notes.join('; ')}`),
  ].join('\n')
}
