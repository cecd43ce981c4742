import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Collected bad input that is not part of the product: null where it was not fetched. */
export const badInput = ((): string | null => {
  const folder = join(
    process.env.PERIKSA_SHARED_DATA ?? resolve(import.meta.dirname, '../../../shared/data'),
    'badinput',
  )
  return existsSync(folder) ? folder : null
})()

/** The collected files of a kind, in order of their names; none where they were not fetched. */
export function badFiles(kind: string): { name: string; bytes: Buffer }[] {
  if (!badInput) return []
  const folder = join(badInput, kind)
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}

/** The collected strings of these kinds, each once. */
export function badStrings(...kinds: string[]): string[] {
  const files = kinds.flatMap(badFiles).filter(({ name }) => name.endsWith('.json'))
  return [...new Set(files.flatMap(({ bytes }) => stringsIn(JSON.parse(bytes.toString('utf8')))))]
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...stringsIn(inner)])
}

/** Our own few, for where nothing was fetched: each has broken some program somewhere. */
export const ownStrings = [
  '',
  ' ',
  '\t\r\n',
  'undefined',
  'null',
  'NaN',
  '-1',
  '0x10',
  '1e400',
  '999999999999999999999999',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  "O'Neil; drop table claims.claims; --",
  '\\\'"`{{7*7}}<%= 7 %>#{7*7}',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  '%00',
  '%s%n%x%d',
  '%E2%28%A1',
  '\u0000',
  'before\u0000after',
  '\ud800',
  'x\udc00y',
  '\u202eevil\u202c',
  '\u200b\u200d\ufeff',
  'e\u0301\u0323\u0330'.repeat(40),
  '𝔅𝔲𝔡𝔦 👩‍👩‍👧‍👦 🇮🇩',
  'القاهرة ১২৩ ภาษาไทย',
  '=cmd|calc!A0',
  '@SUM(1+1)',
  '\u001b[31mred\u0007',
  '\u2028\u2029\u0085',
  'A'.repeat(499),
  'A'.repeat(501),
  '\uffff\ufffe',
]
