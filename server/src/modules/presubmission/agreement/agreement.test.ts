import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type DraftClaim, DraftClaim as DraftShape, Paper } from '../schema.js'
import { ASTERISK_CODES } from './asterisk-codes.js'
import { isOf } from './code-set.js'
import { type Condition, see } from './condition.js'
import { examples } from './examples.js'
import { agreementRules, applyAgreement, CASES } from './index.js'
import { notExecutable } from './not-executable.js'
import type { AgreementRule, RemedyRule } from './rule.js'

/** A draft as the examples write it. */
function draftOf(written: string): DraftClaim {
  const words = written.split(' ')
  const said = (name: string): string | null =>
    words.find((word) => word.startsWith(`${name}:`))?.slice(name.length + 1) ?? null
  const numbered = (name: string): number | null => (said(name) === null ? null : Number(said(name)))
  const papers = said('papers')
  return DraftShape.parse({
    reference: '',
    service: words.includes('out') ? 'outpatient' : 'inpatient',
    diagnoses: words.filter((word) => /^[A-Z]\d\d/.test(word)),
    procedures: said('proc')?.split(',') ?? [],
    papers: papers === null ? null : papers === '-' ? [] : papers.split(',').map((one) => Paper.parse(one)),
    ...{ ageDays: numbered('age'), gestationWeeks: numbered('weeks') },
    ...{ admittedOn: null, dischargedOn: null, sex: null, cbgCode: null, wardClass: null, entitledClass: null },
    ...{ billed: null, groupTariff: null, specialTariff: null },
  })
}

describe('a rule of the coding agreement', () => {
  it.each(agreementRules.map((rule) => [rule.id, rule] as const))('%s fires and does not', (id, rule) => {
    const [fires, quiet] = examples[id] ?? expect.fail(`${id} has no examples`)
    expect([fires, see(rule.when, draftOf(fires)).is]).toEqual([fires, true])
    expect([quiet, see(rule.when, draftOf(quiet)).is]).toEqual([quiet, false])
    const [applied] = applyAgreement(draftOf(fires)).applied.filter((one) => one.rule === id)
    // What it asks for names codes of this very draft, or a paper.
    const { codes, papers, do: kind } = applied!.remedy
    expect(codes.length + papers.length).toBeGreaterThan(0)
    expect(kind === 'attach' ? papers : codes).not.toEqual([])
  })

  it('stands once, with its examples and no others', () => {
    const ids = agreementRules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(Object.keys(examples).sort()).toEqual([...ids].sort())
  })
})

describe('the 148 cases', () => {
  it('are each executable or not, with a reason', () => {
    const executable = new Set(agreementRules.map((rule) => rule.case))
    const all = Array.from({ length: CASES }, (_, at) => at + 1)
    expect(all.filter((number) => executable.has(number) === number in notExecutable)).toEqual([])
    expect(executable.size + Object.keys(notExecutable).length).toBe(CASES)
  })

  it('are listed in the documentation as they are in the code', async () => {
    await expect(coverage()).toMatchFileSnapshot('../../../../../docs/coding-agreement.md')
  })
})

const source = resolve(
  process.env.PERIKSA_SHARED_DATA ?? '../shared/data',
  'reference/inacbg_coding_agreement_cases.csv',
)

describe.skipIf(!existsSync(source))('beside the cases themselves (skipped without PERIKSA_SHARED_DATA)', () => {
  // The body of a skipped block is run all the same.
  const cases: Record<string, string>[] = existsSync(source) ? parse(readFileSync(source), { columns: true }) : []

  it('there are as many', () => expect(cases).toHaveLength(CASES))

  it('a rule that calls itself firm names only codes that its case names', () => {
    const strange = agreementRules.flatMap(({ id, case: number, confidence, when }) => {
      // Cases write codes with a dot and without, and once with a letter O for a zero.
      const words = Object.values(cases[number - 1] ?? {}).join(' ')
      const named = words.replace(/\bO0(\d\d)\b/g, 'O$1').replace(/\b([A-Z]\d\d)(\d)\b/g, '$1.$2')
      const missing = codesIn(when).filter((group) => !group.split('-').every((code) => named.includes(code)))
      return confidence === 'firm' && number !== 51 && missing.length > 0 ? [`${id}: ${missing.join(' ')}`] : []
    })
    expect(strange).toEqual([])
  })
})

function codesIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(codesIn)
  if ('any' in condition) return condition.any.flatMap(codesIn)
  if ('not' in condition) return codesIn(condition.not)
  if ('dx' in condition) return condition.dx
  return 'procedure' in condition ? condition.procedure : []
}

describe('what a draft does not say', () => {
  const open = (written: string): string[] => applyAgreement(draftOf(written)).open.map(({ rule }) => rule)

  it('leaves a case open only where nothing else settles it', () => {
    expect(open('A15.1')).toEqual(['case_0004b'])
    expect(open('I10')).toEqual([])
    expect(applyAgreement(draftOf('O48')).open).toEqual([{ rule: 'case_0123', missing: ['gestation-weeks'] }])
  })
})

describe('a group of codes', () => {
  it.each([
    ['A09', 'A09', true],
    ['A09.9', 'A09', true],
    ['A90', 'A09', false],
    ['J13', 'J12-J17', true],
    ['J18.9', 'J12-J17', false],
    ['D46.4', 'D46.0-D46.4', true],
    ['D46.7', 'D46.0-D46.4', false],
    ['D46', 'D46.0-D46.4', false],
    ['86.22', '86.2-86.4', true],
  ])('%s in %s: %s', (code, group, expected) => expect(isOf(code, group)).toBe(expected))

  it('of asterisk codes has all 83', () => expect(new Set(ASTERISK_CODES).size).toBe(83))
})

/** The table of docs/coding-agreement.md; `npx vitest run -u` on this file writes it anew. */
function coverage(): string {
  const executable = new Set(agreementRules.map((rule) => rule.case))
  const rows = Array.from({ length: CASES }, (_, at) => at + 1).flatMap((number) => {
    const rules = agreementRules.filter((rule) => rule.case === number)
    if (rules.length === 0) return [[String(number), '**no**', REASONS[notExecutable[number]!], '', '', '']]
    return rules.map((rule) => rowOf(rule))
  })
  return `${HEAD(executable.size, agreementRules.length)}\n\n${tableOf(rows)}\n`
}

/** As the formatter writes a table: every column as wide as its widest cell, the numbers to the right. */
function tableOf(rows: string[][]): string {
  const head = ['case', 'executable', 'when', 'then', 'effect', 'how surely']
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)))
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join(' | ')} |`
  const rule = widths.map((width, at) => (at === 0 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

const HEAD = (executable: number, rules: number): string => `# The coding agreement, case by case

Ministry and payer agreed on 148 disputed codings. ${executable} of them are executable: ${rules} rules, each with a draft on which it fires and
one on which it does not (\`server/src/modules/presubmission/agreement/examples.ts\`). The other ${CASES - executable} are not, with the reason. This page is
checked against the code by \`agreement.test.ts\` beside them.

**Where the cases come from.** "Berita Acara Kesepakatan" of Kemenkes and BPJS Kesehatan, 148 cases as read from PDF by the public
repository sukronjazuli/ina-cbg2; the edition is not stated there, and some sentences are cut off. Codes and what they mean for each
other are taken over, no wording is. Rules in force may differ: the facility's own copy of the agreement decides.

**What a rule tells.** \`change\` the coding; \`prove\` it by a paper in the file; or it \`backs\` the facility: these codes may stand side by side.
An executable case need not be wholly told by its rules: what only the file or the doctor knows (whether the condition was treated, whether a
result is positive) stays theirs. Two codes that exclude each other for one condition may both be right for two: then \`keep one\` is a question.
**How surely.** \`firm\`: the case's own codes and outcome. \`fair\`: our reading of it, or codes that we chose for conditions it names in words. \`weak\`: the deciding sentence is cut off.`

const REASONS = {
  'names-a-code': 'it only names the code of a diagnosis; a draft has no words to compare',
  'text-cut': 'the deciding sentence is cut off in our source',
  'too-wide': 'it would fire on nearly every claim of its kind',
  'list-missing': 'it needs the list of specialties and their diagnoses, which we have not',
}

function rowOf({ id, case: number, when, remedy, effect, confidence }: AgreementRule): string[] {
  return [`${number}${id.slice('case_0000'.length)}`, 'yes', textOf(when), remedyOf(remedy), effect, confidence]
}

function textOf(condition: Condition): string {
  if ('all' in condition) return condition.all.map(textOf).join(' **and** ')
  if ('any' in condition) return `(${condition.any.map(textOf).join(' or ')})`
  if ('not' in condition) return `no ${textOf(condition.not)}`
  if ('dx' in condition) return `${condition.at === 'any' ? '' : `${condition.at} `}${listOf(condition.dx)}`
  if ('procedure' in condition) return `procedure ${listOf(condition.procedure)}`
  if ('papers' in condition) return `paper ${condition.papers.join(' or ')}`
  if ('youngerThan' in condition) return `younger than ${condition.youngerThan} days`
  return 'weeksUnder' in condition ? `under ${condition.weeksUnder} weeks` : 'inpatient'
}

function remedyOf(remedy: RemedyRule): string {
  if ('drop' in remedy) return `leave out ${listOf(remedy.drop)}`
  if ('use' in remedy) return `${listOf(remedy.use)} in place of ${listOf(remedy.for)}`
  if ('choose' in remedy) return `keep one of ${listOf(remedy.choose)}`
  if ('principal' in remedy) return `${listOf(remedy.principal) || 'the dagger code'} as principal`
  if ('add' in remedy) return `add ${listOf(remedy.add)}`
  return 'attach' in remedy ? `attach ${remedy.attach.join(' or ')}` : 'nothing to change'
}

const listOf = (codes: readonly string[]): string =>
  codes === ASTERISK_CODES || codes.length > 60 ? 'an asterisk code' : codes.join(' ')
