import { describe, expect, it } from 'vitest'
import { phoneDigits } from '../matching/numbers.js'
import { memberColumns, placeColumns } from './columns.js'
import { careClassOf, dayOf, numberOf, priceOf, sexOf, statusOf, yesOf } from './source-words.js'

describe('words of source files', () => {
  it('reads classes, status and sex as extracts write them', () => {
    expect([careClassOf('Kelas II'), careClassOf('3'), careClassOf('VIP')]).toEqual([2, 3, undefined])
    expect([statusOf('AKTIF'), statusOf('Tidak Aktif'), statusOf('?')]).toEqual(['active', 'inactive', undefined])
    expect([sexOf('L'), sexOf('Perempuan'), sexOf('x')]).toEqual(['male', 'female', undefined])
    expect([yesOf('Ya'), yesOf('0'), yesOf('mungkin')]).toEqual([true, false, undefined])
  })

  it('reads days in ISO or day first, and only real ones', () => {
    expect(['2001-02-03', '3/2/2001', '03-02-2001', '2001-02-03T00:00:00'].map(dayOf)).toEqual(
      Array(4).fill('2001-02-03'),
    )
    expect(['2001-02-30', '31/04/2001', 'x', '01/02/03'].map(dayOf)).toEqual(Array(4).fill(undefined))
  })

  it('does not take a number that a spreadsheet shortened', () => {
    expect(numberOf("'0001 2345-67890")).toBe('0001234567890')
    expect(numberOf('1.2345678901E+12')).toBeUndefined()
  })

  it('reads prices to the minor unit', () => {
    expect(['350', '0.93', '12.5', '1,000', '-1', '1e3'].map(priceOf)).toEqual([
      35000,
      93,
      1250,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('writes telephones one way', () => {
    expect(['0800-000-0017', '+62 800 000 0017', '628000000017', '0062 800 0000017'].map(phoneDigits)).toEqual(
      Array(4).fill('628000000017'),
    )
    expect(phoneDigits('123')).toBeNull()
  })

  it('finds columns whatever their case and spaces, and tells what is missing', () => {
    expect(placeColumns(['No. Kartu', ' NAMA '], memberColumns).missing).toEqual([])
    expect(placeColumns(['nama'], memberColumns).missing).toEqual(['cardNumber'])
  })
})
