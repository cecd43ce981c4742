import { expect, it } from 'vitest'
import { mentionedIn } from './mentions.js'
import { spanOf } from './span.js'

it('finds who is asked in a note, the whole name before its beginning', () => {
  const colleagues = [
    { id: 'a', name: 'Sari' },
    { id: 'b', name: 'Sari Dewi' },
    { id: 'c', name: 'Tuti' },
  ]
  expect(mentionedIn('@sari dewi tolong lihat', colleagues)).toEqual(['b'])
  expect(mentionedIn('@Tuti dan @Sari', colleagues).sort()).toEqual(['a', 'c'])
  expect(mentionedIn('Sari bilang begitu', colleagues)).toEqual([])
})

it('says a span as people do, and never nothing', () => {
  expect(spanOf(0)).toEqual({ key: 'minutes', count: 1 })
  expect(spanOf(119 * 60_000)).toEqual({ key: 'minutes', count: 119 })
  expect(spanOf(26 * 3_600_000)).toEqual({ key: 'hours', count: 26 })
  expect(spanOf(72 * 3_600_000)).toEqual({ key: 'days', count: 3 })
})
