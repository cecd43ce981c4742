import { expect, it } from 'vitest'
import { createRandom } from '../forest/random.js'
import { countUpTo, mergePage, type Place } from './merge-pages.js'
import { setOf } from './position-set.js'

const random = createRandom(4)
const COUNT = 1000
const LIVE = 40
const before = Array.from({ length: LIVE }, () => Math.floor(random() * (COUNT + 1))).sort((a, b) => a - b)

it.each([
  ['everything', () => true, () => true],
  ['a third', (n: number) => n % 3 === 0, (n: number) => n % 2 === 0],
  ['live claims alone', () => false, () => true],
  ['no live claim', (n: number) => n % 7 === 0, () => false],
])('reads two lists as one, by page and by place: %s', (_name, keeps, keepsLive) => {
  const lists = { found: setOf(COUNT, keeps), foundLive: setOf(LIVE, keepsLive), before }
  const expected: Place[] = []
  for (let position = 0, live = 0; position <= COUNT; position++) {
    for (; live < LIVE && before[live] === position; live++)
      if (keepsLive(live)) expected.push({ live: true, position: live })
    if (position < COUNT && keeps(position)) expected.push({ live: false, position })
  }
  for (const limit of [1, 7, 50]) {
    for (let skip = 0; skip < expected.length + limit; skip += limit) {
      const page = mergePage(lists, { skip, limit })
      expect(page.items).toEqual(expected.slice(skip, skip + limit))
      expect([page.total, page.hasMore]).toEqual([expected.length, skip + limit < expected.length])
    }
  }
  for (const [n, place] of expected.entries()) expect(countUpTo(lists, place)).toBe(n + 1)
})
