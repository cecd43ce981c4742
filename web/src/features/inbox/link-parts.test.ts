import { expect, it } from 'vitest'
import { linkParts } from './link-parts.js'

const claim = '/claims/0198f3a2-7c11-7abc-8def-0123456789ab'
const links = (text: string) => linkParts(text, 'https://periksa.example').flatMap(({ href }) => href ?? [])

it("opens our own pages from a message, and nobody else's", () => {
  expect(links(`Periksa di: ${claim}.`)).toEqual([`https://periksa.example${claim}`])
  expect(links(`https://periksa.example${claim}, ya`)).toEqual([`https://periksa.example${claim}`])
  expect(links('https://evil.example/claims/1 javascript:alert(1) https://periksa.example.evil.example/')).toEqual([])
  expect(linkParts('Halo', 'https://periksa.example')).toEqual([{ at: 0, text: 'Halo', href: null }])
})
