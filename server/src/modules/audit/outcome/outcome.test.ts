import { describe, expect, it } from 'vitest'
import { checkFigures } from './check-figures.js'
import { composeLetter } from './compose-letter.js'
import { escalationPath } from './escalation.js'
import { counsel, explain } from './explain.js'
import type { Explained, ExplainedFinding, OutcomeLanguage } from './explained.js'
import { renderSsml } from './render-ssml.js'
import { renderMarkdown, renderPlain } from './render-text.js'
import { sayAmount } from './say-amount.js'

const LANGUAGES: OutcomeLanguage[] = ['en', 'hi', 'id']

const aFinding = (over: Partial<ExplainedFinding> = {}): ExplainedFinding => ({
  ...{ code: 'audit.above-tariff-cghs', severity: 'high', facts: {}, lines: [1] },
  ...{ billed: 250_000, allowed: 90_000, overcharge: 160_000, confidence: 0.9 },
  ...{ source: 'CGHS rates in force from 2025-10-13', reference: 'row 412' },
  ...over,
})

const line = (description: string) => ({
  ...{ page: 1, description, quantity: 1, unitPrice: 250_000, amount: 250_000, section: null, date: null },
  ...{ box: { x: 0, y: 0, width: 1, height: 1 }, confidence: 1 },
})

const explained = (over: Partial<Explained> = {}): Explained => ({
  ...{ verdict: 'critical', confidence: 0.87, scheme: 'cghs', currency: 'INR', unmatched: [0] },
  totals: { billed: 12_345_600, overcharge: 160_000, allowed: 12_185_600 },
  findings: [aFinding(), aFinding({ code: 'audit.duplicate-exact', lines: [0, 1], source: null, reference: null })],
  bill: {
    lines: [line('Ward charge'), line('CT <b>head</b> & *neck* [x](http://a.b)')],
    facility: { name: 'Rumah Sakit Contoh', address: null, phone: null },
    ...{ receiptNumber: null, documentDate: '2026-06-02', serviceDate: null },
  },
  ...over,
})

describe('the explanation', () => {
  it('writes amounts as their country does', () => {
    expect(sayAmount(12_345_600, 'INR')).toBe('₹1,23,456.00')
    expect(sayAmount(123_456_700, 'IDR')).toBe('Rp\u00a01.234.567')
  })

  it.each(LANGUAGES)('tells verdict, figures, sources and next steps in %s, and leaves no blank', (language) => {
    const text = renderPlain(explain(explained(), language))
    expect(text).toContain('₹1,23,456.00')
    expect(text).toContain('CGHS rates in force from 2025-10-13, row 412')
    expect(text).toContain('pgportal.gov.in')
    expect(text).not.toMatch(/[{}]/)
    expect(counsel(explained(), language).length).toBeGreaterThan(40)
    expect(checkFigures(text, explain(explained(), language)).ok).toBe(true)
  })

  it('says in other words what nobody has worded', () => {
    const text = renderPlain(explain(explained({ findings: [aFinding({ code: 'audit.brand-new' })] }), 'en'))
    expect(text).toContain('(brand new)')
  })

  it('lets nothing printed on the paper become markup', () => {
    const markdown = renderMarkdown(explain(explained(), 'en'))
    expect(markdown).not.toMatch(/(?<!\\)<b>|\*neck\*(?<!\\\*)|(?<!\\)\[x/)
    const ssml = renderSsml(explain(explained(), 'hi'))
    expect(ssml).toContain('&lt;b&gt;head&lt;/b&gt; &amp;')
    expect(ssml).toMatch(/^<\?xml [^>]*\?><speak [^>]*xml:lang="hi-IN">.*<\/speak>$/s)
    expect(tagsBalance(ssml)).toBe(true)
    expect(
      renderSsml(explain(explained({ bill: { ...explained().bill, lines: [line('a\u0001\ud800b')] } }), 'en')),
    ).not.toMatch(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
      /[\u0000-\u0008\ud800-\udfff]/,
    )
  })

  it('leads by scheme and country', () => {
    const codes = (over: Partial<Explained>) => escalationPath(explained(over)).map((step) => step.code)
    expect(codes({ scheme: 'private' })).toEqual(['desk', 'insurer', 'bima-bharosa', 'ombudsman'])
    expect(codes({ scheme: 'jkn', currency: 'IDR' })[0]).toBe('bpjs-hospital')
    expect(codes({ scheme: 'none', currency: 'IDR' })).toContain('ombudsman-ri')
    expect(codes({ findings: [aFinding({ code: 'audit.above-ceiling-nppa' })] })).toContain('nppa')
  })
})

describe('the letter', () => {
  it.each(LANGUAGES)(
    'in %s names each disputed line with its rule, and leaves blank what the bill does not say',
    (language) => {
      const letter = composeLetter(
        explained({ findings: [...explained().findings, aFinding({ code: 'audit.late-submission' })] }),
        language,
      )
      const text = renderPlain(letter)
      const table = letter.blocks.find((block) => block.kind === 'table')
      expect(table?.kind === 'table' && table.rows.length).toBe(2)
      expect(text).toContain('Rumah Sakit Contoh')
      expect(text).toContain('__________')
      expect(text).toContain('row 412')
      expect(text).not.toMatch(/[{}]/)
    },
  )
})

describe('a figure that is in no finding', () => {
  const told = explain(explained(), 'en')
  it.each([
    'Only ₹1,23,457.00 is due.',
    'You overpaid 1.6 lakh.',
    'It is 12% too much.',
    'About 87 rupees more.',
    'आपने ₹१,६०१ अधिक दिए।',
    'Kelebihan Rp 1,6 juta.',
    'They owe you five thousand rupees.',
    'Line 3 is wrong.',
  ])('is refused: %s', (text) => {
    expect(checkFigures(text, told).ok).toBe(false)
  })

  it.each([
    'The bill asks for 123456 rupees; Rs. 1,600 of it is open to question.',
    'We are 87 % sure.',
    'आपसे ₹१,६००.०० अधिक माँगे गए।',
    'No figure at all.',
    'Line 2 differs from the rate of 2025-10-13.',
  ])('a figure that is there may be worded anew: %s', (text) => {
    expect(checkFigures(text, told)).toEqual({ ok: true, strange: [] })
  })

  it('holds for any amount: the same passes in every grouping, its neighbours never', () => {
    for (let step = 1; step <= 25; step += 1) {
      const minor = ((step * 7_919_003) % 900_000_000) + 100
      const document = explain(
        explained({ findings: [], unmatched: [], totals: { billed: minor, overcharge: 0, allowed: minor } }),
        'en',
      )
      const major = minor / 100
      for (const locale of ['en-IN', 'en-US', 'id-ID', 'hi-IN-u-nu-deva']) {
        const say = (value: number) =>
          value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
        expect(checkFigures(say(major), document).ok).toBe(true)
        expect(checkFigures(say(major + 0.01), document).ok).toBe(false)
        expect(checkFigures(say(major * 10), document).ok).toBe(false)
      }
    }
  })
})

function tagsBalance(xml: string): boolean {
  const open: string[] = []
  for (const [, close, name = '', alone] of xml.replace(/<\?.*?\?>/, '').matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (alone) continue
    if (!close) open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}
