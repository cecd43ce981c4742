import { describe, expect, it } from 'vitest'
import { redFlagGate } from './red-flag-gate.js'

const group = (text: string): string | null => {
  const verdict = redFlagGate(text)
  return verdict.emergency ? verdict.group : null
}

describe('the red-flag gate', () => {
  it.each([
    ['ulu hati nyesek kayak ditimpa batu, keringat segede jagung', 'cardiac'],
    ['mulut nenek miring ke kanan dan ngomongnya nggak jelas', 'stroke'],
    ["my son can't breathe", 'breathing'],
    ['aku udah gak tahan hidup, pamit ya', 'self_harm'],
    ['bacche ne phenyl pi liya', 'poisoning'],
    ['मेरे पति मुझे पीट रहे हैं', 'violence'],
    ['bayi baru lahir tidak mau menyusu dan kuning', 'infant'],
    ['Berapa biaya bersalin, air ketuban istri pecah padahal baru 30 minggu', 'pregnancy'],
  ])('sees %s', (text, expected) => {
    expect(group(text)).toBe(expected)
  })

  it.each([
    'tidak ada nyeri dada, hanya mau kontrol',
    'nenek saya lumpuh sejak 2019, butuh kursi roda',
    'is stroke rehabilitation covered',
    'aplikasi mobile jkn crash terus',
    'meri maa ko do saal pehle stroke hua tha',
    'mati lampu dari tadi, aplikasi gak bisa dibuka',
  ])('is quiet at %s', (text) => {
    expect(group(text)).toBeNull()
  })

  it('reads through invisible characters and held-down letters', () => {
    expect(group('saya s\u200be\u200bsak na\u00adpasss')).toBe('breathing')
  })
})

describe('a long text', () => {
  const base = 'Saya bertanya tentang rujukan ke rumah sakit karena kartu belum aktif dan biaya kontrol belum diganti. '

  it('is read to its end, however often harmless words stand before the danger', () => {
    const long = base.repeat(150)
    expect(redFlagGate(long).emergency).toBe(false)
    expect(redFlagGate(`${long}Dada saya nyeri sekali dan sesak`).emergency).toBe(true)
    expect(redFlagGate(`${'saya '.repeat(400)}. Ibu saya tidak bisa napas.`).emergency).toBe(true)
  })

  // What once took the square of the length would take minutes here, not tenths of a second.
  it.each(['ab', 'sakit2 ', 'hamil darah dulu ', 'tidak ada nyeri dada ', base])(
    'of 64 KiB is read at once: %s',
    (part) => {
      const text = part.repeat(Math.ceil(65_536 / part.length)).slice(0, 65_536)
      const began = performance.now()
      expect(redFlagGate(text)).toEqual({ emergency: false })
      expect(performance.now() - began).toBeLessThan(1500)
    },
  )
})
