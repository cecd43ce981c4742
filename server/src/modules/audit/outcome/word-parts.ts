import { OUTCOME_WORDS } from '../mapping/outcome-words.js'
import { escalationPath } from './escalation.js'
import type { Explained, OutcomeLanguage } from './explained.js'
import { citationOf, wordsOfFinding } from './finding-words.js'

/** Kept with every outcome: which templates worded it. */
export const OUTCOME_TEMPLATES = 'outcome-templates/1'

/** Every finding with its words, in the order of the audit. */
export function wordFindings({ findings }: Explained, language: OutcomeLanguage) {
  return findings.map((finding) => {
    const { code, severity, lines, billed, allowed, overcharge, confidence } = finding
    const figures = { lines, billed, allowed, overcharge, confidence }
    return { code, severity, ...figures, ...wordsOfFinding(code, language), citation: citationOf(finding) }
  })
}

/** The doors to knock at with their names. */
export function wordEscalation(explained: Explained, language: OutcomeLanguage) {
  return escalationPath(explained).map((step) => ({ ...step, name: stepName(step.code, language) }))
}

export function stepName(code: string, language: OutcomeLanguage): string {
  return OUTCOME_WORDS[language].escalation[code] ?? code.replaceAll('-', ' ')
}
