import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

  it('exist for every refusal a person can meet, and every reason the server gives', () => {
    const modules = fileURLToPath(new URL('../../../server/src/modules/', import.meta.url))
    const source = readdirSync(modules, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
      .map((file) => readFileSync(join(modules, file), 'utf8'))
      .join('\n')
    const all = new Set(keys(en).map((key) => key.replaceAll('/', '.')))
    const refusals = [
      ...source.matchAll(/AppError\(\s*'[a-z-]+',\s*'((?:claim|document|bill|adjudication)\.[a-z-]+)'/g),
    ]
    const missing = refusals.map((hit) => `problem.${hit[1]}`).filter((key) => !all.has(key) && !UNSEEN.has(key))
    const reasons = [
      ...source.matchAll(/(?:code|rule|name): '((?:audit|risk|claims\.rule|adjudication)\.[a-z0-9-]+)'/g),
    ]
    missing.push(...reasons.map((hit) => wordsOf(hit[1] ?? '')).filter((key) => !all.has(key)))
    expect(refusals.length).toBeGreaterThan(15)
    expect([...new Set(missing)]).toEqual([])
  })
})

/** Met by programs only. */
const UNSEEN = new Set(['problem.bill.not-found', 'problem.claim.not-medical'])
