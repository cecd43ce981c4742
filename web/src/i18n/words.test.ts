import { describe, expect, it } from 'vitest'
import { readable, wordsOf } from './codes.js'
import en from './en.json'
import id from './id.json'

function keys(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => keys(inner, path ? `${path}/${key}` : key))
}

describe('words', () => {
  it('exist in both languages', () => {
    expect(keys(id).sort()).toEqual(keys(en).sort())
  })

  it('carry the same blanks in both languages', () => {
    const blanks = (value: unknown): string[] =>
      JSON.stringify(value)
        .match(/\{\{\w+\}\}/g)
        ?.sort() ?? []
    expect(blanks(id)).toEqual(blanks(en))
  })

  it('never accuse', () => {
    expect(JSON.stringify([en, id])).not.toMatch(/fraud|penipu|curang/i)
  })

  it('are found for the codes of the server', () => {
    expect(wordsOf('audit.line-arithmetic')).toBe('audit.finding.line-arithmetic')
    expect(wordsOf('claims.rule.late-submission')).toBe('claims.rule.late-submission')
    expect(readable('risk.high-amount')).toBe('high amount')
  })
})
