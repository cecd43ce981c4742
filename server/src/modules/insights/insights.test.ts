import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOneText, readTexts } from './read-text.js'
import { withoutSpecific } from './reading/read-messages.js'
import { LEAST_SHOWN, withoutSmallGroups } from './series/small-groups.js'
import { addDays, mondayOf, periodOf, startOfDay, stretchesOf } from './series/stretches.js'

const read = (...texts: string[]) => readTexts(texts.map((text, at) => ({ seq: at + 1, text })))

describe('what rules read of a conversation', () => {
  it.each([
    ['Kasir minta uang muka padahal kartu saya aktif', 'extra_charge', 'negative', ['price']],
    ['Antre dari jam enam, baru diperiksa siang', 'waiting_time', 'negative', ['schedule']],
    ['Apakah operasi katarak ditanggung BPJS?', 'none', 'neutral', ['coverage_doubt']],
    ['I am scared of the anaesthetic', 'none', 'neutral', ['fear']],
    ['Nanti saya tanya suami dulu', 'none', 'neutral', ['family_decision']],
    ['Terima kasih banyak, saya sangat terbantu', 'none', 'positive', []],
  ])('%s', (text, complaintClass, emotion, barriers) => {
    expect(readOneText(text)).toMatchObject({ complaintClass, emotion, barriers })
  })

  it('takes class and urgency from the most urgent message, and unites what stands in several', () => {
    const { reading, evidence } = read(
      'Saya susah tidur dan pusing, umur saya 52 tahun, saya perempuan',
      'Saya tinggal di Sidoarjo, punya darah tinggi',
      'Kemarin klinik menolak saya',
    )
    expect(reading).toMatchObject({
      ...{ complaintClass: 'refused_service', urgency: 2, emotion: 'negative' },
      ...{ conditions: ['hypertension'], gender: 'female', age: 52, province: 'Jawa Timur' },
    })
    expect(reading.symptoms.sort()).toEqual(['dizziness', 'insomnia'])
    expect(evidence).toEqual([3])
    expect(withoutSpecific(reading)).toMatchObject({
      symptoms: [],
      conditions: [],
      gender: null,
      age: null,
      province: null,
    })
  })

  it('takes nobody else for the one who writes, and no number for an age', () => {
    const { reading } = read('Ibu saya di rumah sakit, kamar nomor 45, tagihan 50 juta')
    expect(reading).toMatchObject({ gender: null, age: null })
    expect(read('Halo').reading).toMatchObject({ complaintClass: 'none', urgency: 0, interest: null, awareness: null })
  })
})

describe('stretches of time', () => {
  it('hold at month starts, leap days and the turn of the year', () => {
    expect(stretchesOf({ from: '2028-02-28', to: '2028-03-01' }, 'day')).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ])
    expect(stretchesOf({ from: '2026-01-31', to: '2026-03-01' }, 'month')).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
    ])
    expect(stretchesOf({ from: '2026-01-01', to: '2026-01-05' }, 'week')).toEqual(['2025-12-29', '2026-01-05'])
    expect(stretchesOf({ from: '2026-03-01', to: '2026-03-01' }, 'hour')).toHaveLength(24)
    expect(stretchesOf({ from: '2020-01-01', to: '2026-01-01' }, 'hour')).toBeNull()
    expect(startOfDay('2026-03-01').toISOString()).toBe('2026-02-28T17:00:00.000Z')
    expect(periodOf({}, '2026-03-01')).toEqual({ from: '2026-01-31', to: '2026-03-01' })
  })

  it('cover every day of any period exactly once', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const to = addDays(from, length)
        expect(stretchesOf({ from, to }, 'day')).toHaveLength(length + 1)
        for (const interval of ['week', 'month'] as const) {
          const starts = stretchesOf({ from, to }, interval) ?? []
          expect(starts[0] && starts[0] <= from).toBe(true)
          expect([...new Set(starts)].sort()).toEqual(starts)
        }
        expect(mondayOf(from) <= from && addDays(mondayOf(from), 7) > from).toBe(true)
      }),
    )
  })
})

describe('small groups', () => {
  it('are never shown, nor can be worked out from the sum', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 })
    fc.assert(
      fc.property(counts, (people) => {
        const groups = people.map((count, at) => ({ key: `g${at}`, people: count }))
        const { shown, hidden } = withoutSmallGroups(groups)
        expect(shown.every((one) => one.people >= LEAST_SHOWN)).toBe(true)
        const left = people.reduce((sum, count) => sum + count, 0) - shown.reduce((sum, one) => sum + one.people, 0)
        if (hidden.people !== null) expect(hidden.people).toBe(left)
        // What is left over is nothing, enough people, or everybody.
        expect(left === 0 || left >= LEAST_SHOWN || shown.length === 0).toBe(true)
        if (left > 0 && left < LEAST_SHOWN) expect(hidden.people).toBeNull()
      }),
    )
  })
})
