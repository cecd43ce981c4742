import { describe, expect, it } from 'vitest'
import { remember } from './remember.js'

describe('remembered work', () => {
  it('is done once for each key, nothing as well as something, and forgets the oldest half first', () => {
    const asked: string[] = []
    const look = remember(
      (word: string) => {
        asked.push(word)
        return word === '' ? null : word.length
      },
      { key: (word) => word, most: 4 },
    )
    expect([look(''), look(''), look('a'), look('bb'), look('ccc'), look('ccc')]).toEqual([null, null, 1, 2, 3, 3])
    expect(asked).toEqual(['', 'a', 'bb', 'ccc'])
    expect([look('dddd'), look('ccc'), look('a')]).toEqual([4, 3, 1])
    expect(asked).toEqual(['', 'a', 'bb', 'ccc', 'dddd', 'a'])
  })
})
