import { expect, it } from 'vitest'
import { toCsv } from './csv.js'

it.each([
  ['=1+1', `"'=1+1"`],
  ['+62', `"'+62"`],
  ['-5', `"'-5"`],
  ['@x', `"'@x"`],
  ['\tx', `"'\tx"`],
  ['＝1', `"'＝1"`],
  ['say "a", b', '"say ""a"", b"'],
  ['plain', 'plain'],
  [-5, '-5'],
  [null, ''],
])('writes %j so that no spreadsheet runs it', (cell, expected) => {
  expect(toCsv(['a'], [[cell]])).toBe(`a\r\n${expected}\r\n`)
})
