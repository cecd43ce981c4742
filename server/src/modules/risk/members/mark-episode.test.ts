import { describe, expect, it } from 'vitest'
import { type EpisodeClaim, markEpisode } from './mark-episode.js'

const stay = (id: string, from: string, until: string, more: Partial<EpisodeClaim> = {}): EpisodeClaim => ({
  claim_id: id,
  admit_dt: `2022-03-${from}`,
  discharge_dt: `2022-03-${until}`,
  service_type: 'RITL',
  is_series: false,
  matched_claim_id: null,
  last_stay_id: null,
  days_since_stay: null,
  ...more,
})
const visit = (id: string, on: string): EpisodeClaim => stay(id, on, on, { service_type: 'RJTL' })
const kinds = (claims: EpisodeClaim[]) =>
  [...markEpisode(claims)].flatMap(([id, marks]) => marks.map((mark) => `${id} ${mark.kind} ${mark.with}`))

describe('the claims of one member side by side', () => {
  it.each([
    ['two stays share days', [stay('A', '01', '05'), stay('B', '04', '09')], ['A overlap B', 'B overlap A']],
    ['a stay follows on the day of discharge', [stay('A', '01', '05'), stay('B', '05', '09')], []],
    ['a visit on a day between', [stay('A', '01', '05'), visit('V', '03')], ['A overlap V', 'V overlap A']],
    ['a visit on the day of admission', [stay('A', '01', '05'), visit('V', '01')], []],
    ['a visit on the day of discharge', [stay('A', '01', '05'), visit('V', '05')], []],
    ['two visits on a day', [visit('V', '03'), visit('W', '03')], []],
  ])('%s', (_name, claims, wanted) => {
    expect(kinds(claims)).toEqual(wanted)
  })

  it('a readmission is within thirty days and no planned series', () => {
    const again = (days: number, more: Partial<EpisodeClaim> = {}) =>
      kinds([stay('B', '20', '22', { last_stay_id: 'A', days_since_stay: days, ...more })])
    expect(again(30)).toEqual(['B readmission A'])
    expect(again(31)).toEqual([])
    expect(again(-2)).toEqual([])
    expect(again(3, { is_series: true })).toEqual([])
    expect(again(3, { service_type: 'RJTL' })).toEqual([])
  })

  it('a repeat names the claim it repeats', () => {
    expect(kinds([stay('A', '01', '02', { matched_claim_id: 'X' })])).toEqual(['A repeat X'])
    const again = stay('B', '03', '04', { matched_claim_id: 'A' })
    expect(kinds([stay('A', '01', '02'), again])).toEqual(['A repeat B', 'B repeat A'])
  })
})
