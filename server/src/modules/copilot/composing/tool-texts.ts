import { copilotWords } from '../mapping/copilot-words.js'
import { flagWords } from '../mapping/flag-words.js'
import type { CopilotFacts, CopilotLanguage, ToolName } from '../schema.js'
import { count, decimal, flagName, percent, rupiah } from './show.js'

/** What a tool says of the claim, sentence by sentence: the only figures an answer may hold. */
export function toolText(tool: ToolName, facts: CopilotFacts, language: CopilotLanguage): string[] {
  return texts[tool](facts, language)
}

type Telling = (facts: CopilotFacts, language: CopilotLanguage) => string[]

const peerDetail: Telling = ({ claim, peers }, language) => {
  const words = copilotWords[language]
  const { median, p90, level } = peers
  if (median === null || p90 === null || level === null) return [words.peersMissing]
  return [
    words.peers({
      key: claim.cbg_code,
      n: count(peers.n),
      level: words.level[level as 0 | 1 | 2 | 3] ?? words.level[0],
      median: rupiah(median, words.none),
      p90: rupiah(p90, words.none),
      z: decimal(claim.cost_zscore, language, words.none),
      below: percent(peers.below, words.none),
    }),
  ]
}

const MONEY =
  /^(amount|peer|diagnosis_peer|tariff|stay_peer)_?.*(median|p90|claimed|paid|tariff|special|group)$|^tariff_/

const flagExplainer: Telling = ({ claim, why }, language) => {
  const words = copilotWords[language]
  if (claim.flags.length === 0) return [words.noFlags]
  return claim.flags.map((code) => {
    const hit = why.rules.find((rule) => rule.code === code)
    const facts = Object.entries(hit?.facts ?? {})
      .filter(([, value]) => value !== null && !Array.isArray(value))
      .map(([name, value]) => {
        const isMoney = MONEY.test(name) && typeof value !== 'boolean' && Number.isFinite(Number(value))
        const shown = isMoney ? rupiah(Number(value), words.none) : figure(value, language)
        return `${flagName(name)} ${shown}`
      })
    return words.flag({ name: flagName(code), meaning: flagWords(code, language).meaning, facts: facts.join(', ') })
  })
}

function figure(value: unknown, language: CopilotLanguage): string {
  return typeof value === 'number' && !Number.isInteger(value) ? decimal(value, language, '') : String(value)
}

const tariffInsight: Telling = ({ tariff }, language) => {
  const words = copilotWords[language]
  if (tariff.rows.length === 0) return [words.noTariff]
  return tariff.rows.slice(0, 3).map((row) =>
    words.tariff({
      reach: words.reach[tariff.reach],
      group: row.group ?? words.none,
      claims: count(row.claims),
      gap: rupiah(row.totalGap, words.none),
      ratio: percent(row.paymentRatio, words.none),
    }),
  )
}

const similarCases: Telling = ({ similar }, language) => {
  const words = copilotWords[language]
  if (similar.length === 0) return [words.noSimilar]
  return similar.slice(0, 3).map((one) =>
    words.similar({
      id: one.claimId,
      outcome: words.outcome[one.outcome],
      ratio: percent(one.correctionRatio, words.none),
      same: one.isSameCbg ? 'CBG' : 'ICD-10',
    }),
  )
}

const documentLines: Telling = ({ claim }, language) => {
  const words = copilotWords[language]
  const named = (code: string, label: string | null): string => (label ? `${code} ${label}` : code)
  return [
    words.lines({
      primary: named(claim.dx_primary_code, claim.dx_primary_label),
      secondary:
        claim.dx_secondary_codes.map((code, n) => named(code, claim.dx_secondary_labels[n] ?? null)).join(', ') ||
        words.none,
      procedure: claim.procedure_code ? named(claim.procedure_code, claim.procedure_label) : words.none,
      group: claim.cbg_code,
    }),
    words.noDocument,
  ]
}

const texts: Record<ToolName, Telling> = {
  'peer-detail': peerDetail,
  'flag-explainer': flagExplainer,
  'tariff-insight': tariffInsight,
  'similar-cases': similarCases,
  'document-lines': documentLines,
}
