import { describe, expect, it } from 'vitest'
import { findDays, readDay } from './days.js'

describe('readDay', () => {
  const cases: [string, string | null][] = [
    ['2026-09-10', '2026-09-10'],
    ['17-08-2026', '2026-08-17'],
    ['5 September 2026', '2026-09-05'],
    ['12 Juli 2026 pukul 10.15', '2026-07-12'],
    ['01 Nopember 2026', '2026-11-01'],
    ['26Aug2026', '2026-08-26'],
    ['14/MAY/2017', '2017-05-14'],
    ['05-JAN-2017', '2017-01-05'],
    ['August 9, 2026', '2026-08-09'],
    ['19/10/201820:49', '2018-10-19'],
    ['26/02/18', '2018-02-26'],
    ['11.05.18 10:30', '2018-05-11'],
    ['04/0 5/201 7', '2017-05-04'],
    ['12/25/2018', '2018-12-25'],
    ['O1/O3/2018', '2018-03-01'],
    ['31/02/2018', null],
    ['081-234-567', null],
    ['NPWP 00.000.000.0-000.893', null],
    ['INV/2026/07', null],
  ]
  it.each(cases)('%s', (text, day) => {
    expect(readDay(text)?.day ?? null).toBe(day)
  })

  it('trusts lost separators only beside a date label', () => {
    expect(readDay('23052026')).toBeNull()
    expect(readDay('23052026', 'label')?.day).toBe('2026-05-23')
    expect(readDay('20180428/191204', 'label')?.day).toBe('2018-04-28')
  })

  it('finds both days of a stay', () => {
    expect(findDays('09/07/2026 s/d 12/07/2026').map((d) => d.day)).toEqual(['2026-07-09', '2026-07-12'])
  })
})
