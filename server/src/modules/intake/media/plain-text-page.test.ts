import { expect, it } from 'vitest'
import { pagesOfPlainText } from './plain-text-page.js'

it('keeps typed columns in line and parts runs at wide gaps', () => {
  const [page] = pagesOfPlainText('Paracetamol 500 mg   2   1.000\nInfus               10  20.000\n')
  const amounts = page!.words.filter((word) => word.text.endsWith('.000'))
  const ends = amounts.map(({ box }) => box.x + box.width)
  expect(ends[0]).toBe(ends[1])
  expect(page!.words.map((word) => word.span)).toEqual([1, 1, 1, 2, 3, 4, 5, 6])
})

it('starts a page at a form feed', () => {
  expect(pagesOfPlainText('one\ftwo').map((page) => page.words[0]!.text)).toEqual(['one', 'two'])
})

it('counts tabs as columns of eight', () => {
  const [page] = pagesOfPlainText('a\tb\nabcdefg\tb')
  const [, first, , second] = page!.words
  expect(first!.box.x).toBe(second!.box.x)
})
