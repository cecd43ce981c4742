import { copilotWords } from '../mapping/copilot-words.js'
import { DEFAULT_QUESTIONS, flagWords } from '../mapping/flag-words.js'
import type { ClaimSummary, CopilotFacts, CopilotLanguage, SummarySection } from '../schema.js'
import { decimal, rupiah } from './show.js'
import { toolText } from './tool-texts.js'

export type Composed = Pick<
  ClaimSummary,
  'sections' | 'questions' | 'meanings' | 'innocent' | 'nextStep' | 'chips' | 'versions'
>

const KEYS = ['identity', 'cost', 'peers', 'flags', 'risk', 'questions'] as const
const FEWEST = 3
const MOST = 5

/** From these combined scores on a claim is looked at closely, or verified. */
const HIGH = 0.8
const MEDIUM = 0.5

/** The six sections, without any model: always the same for the same facts. */
export function composeSummary(facts: CopilotFacts, language: CopilotLanguage): Composed {
  const { claim, why } = facts
  const questions = askAbout(claim.flags, language)
  const contents = [identity(facts, language), cost(facts, language), peers(facts, language)]
  contents.push(toolText('flag-explainer', facts, language).join('\n'), risk(facts, language), questions.join('\n'))
  return {
    sections: KEYS.map(
      (key, n): SummarySection => ({
        key,
        title: copilotWords[language].titles[n] ?? key,
        content: contents[n] ?? '',
      }),
    ),
    questions,
    meanings: claim.flags.map((flag) => ({ flag, meaning: flagWords(flag, language).meaning })),
    innocent: claim.flags.map((flag) => {
      const { innocent, excludedBy } = flagWords(flag, language)
      return { flag, explanation: innocent, excludedBy }
    }),
    nextStep: nextStep(facts, language),
    chips: [...copilotWords[language].chips],
    versions: {
      snapshot: why.snapshot,
      rules: why.ruleSet,
      ...(why.modelVersion ? { model: why.modelVersion } : {}),
      words: SUMMARY_VERSION,
    },
  }
}

export const SUMMARY_VERSION = 'copilot-summary/1'

/** Two questions for each indication in its order, repeats dropped; the usual ones where there are fewer than three. */
export function askAbout(flags: readonly string[], language: CopilotLanguage): string[] {
  const own = [...new Set(flags.flatMap((flag) => flagWords(flag, language).questions))]
  return (own.length < FEWEST ? [...own, ...DEFAULT_QUESTIONS[language]] : own).slice(0, MOST)
}

export function nextStep({ claim }: CopilotFacts, language: CopilotLanguage): string {
  const words = copilotWords[language]
  const [flag] = claim.flags
  return words.nextStep(flag ? flagWords(flag, language).questions[0] : words.sample)
}

function identity({ claim }: CopilotFacts, language: CopilotLanguage): string {
  const words = copilotWords[language]
  return words.identity({
    diagnosis: `${claim.dx_primary_code} ${claim.dx_primary_label ?? ''}`.trim(),
    severity: claim.severity_group,
    service: claim.service_type,
    hospital: claim.facility_class,
    province: claim.province_name ?? words.none,
    los: words.days(claim.los),
  })
}

function cost({ claim }: CopilotFacts, language: CopilotLanguage): string {
  const words = copilotWords[language]
  return words.cost({
    billed: rupiah(claim.amount_claimed, words.none),
    paid: rupiah(claim.amount_paid, words.notPaid),
    gap: rupiah(claim.amount_gap, words.notPaid),
  })
}

const peers = (facts: CopilotFacts, language: CopilotLanguage): string =>
  toolText('peer-detail', facts, language).join('\n')

function risk({ claim }: CopilotFacts, language: CopilotLanguage): string {
  const words = copilotWords[language]
  const tier = claim.risk_score >= HIGH ? 'high' : claim.risk_score >= MEDIUM ? 'medium' : 'low'
  return words.risk({
    score: decimal(claim.risk_score, language, words.none),
    tier: words.tier[tier],
    rules: decimal(claim.rule_score, language, words.none),
    model: decimal(claim.ml_score_normalized, language, words.noModel),
  })
}
