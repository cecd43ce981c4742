import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copilotFacts } from '../../../test/factories/copilot.js'
import { claimRules } from '../risk/index.js'
import { composeAnswer, gather, toolsFor } from './asking/compose-answer.js'
import { checkAnswer } from './checking/check-answer.js'
import { askAbout, composeSummary } from './composing/summary.js'
import { wordedFlags } from './mapping/flag-words.js'
import { CopilotLanguage, ToolName } from './schema.js'

const facts = copilotFacts()

describe('the summary', () => {
  it.each(CopilotLanguage.options)('has six sections with the figures of the claim (%s)', (language) => {
    const { sections, innocent, versions } = composeSummary(facts, language)
    expect(sections.map(({ key }) => key)).toEqual(['identity', 'cost', 'peers', 'flags', 'risk', 'questions'])
    expect(sections[1]?.content).toContain('Rp 9.412.300')
    expect(sections[2]?.content).toMatch(/412.*Rp 4\.187\.600.*Rp 6\.733\.900/)
    expect(sections.every(({ content }) => content.length > 0)).toBe(true)
    expect(innocent.map(({ flag }) => flag)).toEqual(facts.claim.flags)
    expect(versions).toMatchObject({ rules: 'claim-rules/1', model: 'forest-1', snapshot: 'run-1' })
    expect(JSON.stringify(sections)).not.toMatch(/fraud|penipu|curang/i)
  })

  it.each([
    [0.8, 'high'],
    [0.79, 'medium'],
    [0.5, 'medium'],
    [0.49, 'low'],
  ])('says of a score of %d that it is %s', (risk_score, tier) => {
    const { sections } = composeSummary(copilotFacts({ risk_score }), 'en')
    expect(sections[4]?.content).toContain(tier)
  })

  it('says so where there are too few peers', () => {
    const few = { ...facts, peers: { ...facts.peers, level: null, median: null, p90: null } }
    expect(composeSummary(few, 'en').sections[2]?.content).toContain('Incomplete statistics')
  })

  it.each([
    [0, 3],
    [1, 5],
    [2, 4],
    [3, 5],
    [4, 5],
  ])('asks of %i indications %i questions', (count, questions) => {
    const flags = ['short_stay_high_cost', 'severity_mismatch', 'high_cost_full_paid', 'duplicate_pattern'].slice(
      0,
      count,
    )
    expect(askAbout(flags, 'id')).toHaveLength(questions)
  })

  it('has words for every rule, in both languages', () => {
    const codes = claimRules.map(({ code }) => code).sort()
    for (const language of CopilotLanguage.options) expect(wordedFlags(language).sort()).toEqual(codes)
  })
})

describe('an answer without a model', () => {
  it.each<[string, ToolName[]]>([
    ['Mengapa klaim ini masuk daftar?', ['flag-explainer']],
    ['Compare it with its peers', ['peer-detail']],
    ['Bagaimana tarif di sini?', ['tariff-insight']],
    ['Which documents to check?', ['document-lines']],
    ['Apakah ada yang serupa?', ['similar-cases']],
    ['Write me a poem about the sea', []],
  ])('%s asks for %j', (question, tools) => {
    expect(toolsFor(question)).toEqual(tools)
  })

  it('holds nothing but what the tools say, and ends with a next step; other questions are led back to the claim', () => {
    for (const language of CopilotLanguage.options) {
      for (const tool of ToolName.options) {
        const answer = composeAnswer([tool], facts, language)
        const said = [
          ...gather(ToolName.options, facts, language).map(({ text }) => text),
          ...askAbout(facts.claim.flags, language),
        ]
        expect(checkAnswer(answer, said.join('\n'))).toBeNull()
        expect(answer).toMatch(/next step|langkah berikutnya/)
      }
      expect(composeAnswer([], facts, language)).toMatch(/only speak|hanya dapat/)
    }
  })
})

describe('an answer in a model’s words', () => {
  const evidence = gather(ToolName.options, facts, 'en')
    .map(({ text }) => text)
    .join('\n')

  it.each([
    [
      'plain words with the same figures',
      'It was billed at Rp 9.412.300 while the middle is Rp 4.187.600: an indication to look.',
      null,
    ],
    ['a sum of its own', 'It is Rp 5.224.700 above the middle.', 'figures'],
    ['a share of its own', 'It costs 125% more than its peers.', 'figures'],
    ['a number in words', 'It costs twice as much as its peers.', 'figures'],
    ['a number in another alphabet', 'It is ४२ days long.', 'figures'],
    ['a digit of a claim’s number', 'It is 7 days long, or 42.', 'figures'],
    ['a claim’s number as it is', 'Claim KLM00007 is like it.', null],
    ['a digit of a diagnosis', 'It is 18 days long.', 'figures'],
    ['another claim’s number', 'Claim KLM00008 is like it.', 'figures'],
    ['a ringed number', 'See reason ⑨ of the list.', 'figures'],
    ['an accusation', 'This hospital committed fraud.', 'forbidden'],
    ['a decision', 'I have rejected this claim.', 'decides'],
    ['a link', 'See https://elsewhere.test', 'markup'],
    ['silence', ' ', 'empty'],
    ['a sermon', 'Look again. '.repeat(200), 'long'],
  ])('%s', (_what, answer, why) => {
    expect(checkAnswer(answer, evidence)).toBe(why && `copilot.wording-${why}`)
  })

  /** Figures as a reader sees them, found without the code under test; numbers of claims and codes are no figures. */
  const plainFigures = (text: string): number[] =>
    [...text.normalize('NFKC').matchAll(/(?<![\p{L}\p{N}-])\p{Nd}(?:[\p{Nd}.,]*\p{Nd})?/gu)].map(([hit]) =>
      Number(
        [...hit.replaceAll(/[.,]/g, '')]
          .map((digit) => (digit > '9' ? (digit.codePointAt(0) ?? 0) - 0x966 : digit))
          .join(''),
      ),
    )

  it('never shows a figure that the tools did not give, in 500 answers that try', () => {
    const known = new Set(plainFigures(evidence))
    let shown = 0
    let refused = 0
    const amount = fc.integer({ min: 1, max: 99_999_999 })
    const grouped = (value: number): string => `Rp ${String(value).replace(/\B(?=(\d{3})+$)/g, '.')}`
    const invented = fc.oneof(
      amount.map(grouped),
      amount.map((value) => `${value % 1000}%`),
      amount.map((value) => `${value % 900} juta`),
      amount.map((value) => `${(value % 400) + 5} claims`),
      amount.map((value) => `${value % 60} days`),
      amount.map((value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit)))),
      amount.map((value) => String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))),
      fc.constantFrom('twice', 'dua kali', 'half of it', 'sepuluh hari'),
      // Some stay true, so that refusing everything would be seen.
      fc.constantFrom('Rp 9.412.300', 'Rp 4.187.600', '412', ''),
    )
    const sentence = fc.constantFrom(
      (figure: string) => `The claim stands at ${figure}, an indication to look.`,
      (figure: string) => `Beside its peers it is ${figure}. The middle is Rp 4.187.600.`,
      (figure: string) => `Selisihnya ${figure} dari yang sebanding.`,
      (figure: string) => `Rp 9.412.300 was billed, of which ${figure} is in question.`,
    )
    const answers = fc.sample(
      fc.tuple(sentence, invented).map(([say, figure]) => say(figure)),
      { numRuns: 500, seed: 11 },
    )
    for (const answer of answers) {
      const isShown = checkAnswer(answer, evidence) === null
      if (!isShown) refused += 1
      else {
        shown += 1
        expect(
          plainFigures(answer).filter((figure) => !known.has(figure)),
          answer,
        ).toEqual([])
        expect(answer).not.toMatch(/twice|dua kali|half|sepuluh|juta/)
      }
    }
    expect([answers.length, shown > 30, refused > 300]).toEqual([500, true, true])
  })
})
