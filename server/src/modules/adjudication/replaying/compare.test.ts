import { expect, it } from 'vitest'
import { compareResults } from './compare.js'

it.each([
  [{ risk: 0.5, flags: ['a'] }, { risk: 0.5 + 1e-9, flags: ['a'] }, []],
  [{ stake: 1_000_000 }, { stake: 1_000_001 }, []],
  [{ stake: 1_000_000 }, { stake: 1_000_002 }, ['stake']],
  [{ risk: 0.5 }, { risk: 0.51 }, ['risk']],
  [{ flags: ['a', 'b'] }, { flags: ['b', 'a'] }, ['flags']],
  [{ rank: null }, { rank: 0.2 }, ['rank']],
  [{ gone: 1 }, { come: 1 }, ['come', 'gone']],
])('%j beside %j differ in %j', (was, becomes, names) => {
  expect(compareResults(was, becomes).map(({ name }) => name)).toEqual(names)
})
