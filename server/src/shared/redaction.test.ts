import { describe, expect, it } from 'vitest'
import { createRedaction } from './redaction.js'

describe('personal data before it leaves', () => {
  it.each([
    ['a NIK', 'NIK 3174012345670001 terdaftar', '3174012345670001'],
    ['a card number', 'kartu 0001234567890', '0001234567890'],
    ['an Aadhaar number', 'Aadhaar 2345 6789 0123', '2345 6789 0123'],
    ['an Indonesian mobile', 'hubungi 0812-3456-7890', '0812-3456-7890'],
    ['an international telephone', 'call +62 812 3456 7890 now', '+62 812 3456 7890'],
    ['an Indian mobile after its label', 'Phone: 98765 43210', '98765 43210'],
    ['a mail address', 'tulis ke siti.contoh+bpjs@mail.example.id ya', 'siti.contoh+bpjs@mail.example.id'],
    ['a date of birth', 'Tgl. Lahir : 17-08-1945', '17-08-1945'],
    ['a date of birth in words', 'Date of birth: 17 Agustus 1945', '17 Agustus 1945'],
    ['a name after its label', 'Nama Pasien: Contoh Warga\nRuang: Melati', 'Contoh Warga'],
    ['a name after a title', 'diperiksa oleh dr. Tester Dua', 'Tester Dua'],
    ['an address', 'Alamat: Jalan Contoh 12 RT 03', 'Jalan Contoh 12'],
    ['a street', 'Rumahnya di Jl. Contoh Raya No 4', 'Contoh Raya'],
  ])('%s becomes a placeholder and comes back', (_what, text, secret) => {
    const redaction = createRedaction()
    const sent = redaction.redact(text)
    expect(sent).not.toContain(secret)
    expect(redaction.restore(sent)).toBe(text)
  })

  it('is found wherever the record in hand names it, in any case and spacing', () => {
    const redaction = createRedaction({ names: ['Contoh Warga', null], numbers: ['RM-77'] })
    const sent = redaction.redact('CONTOH  WARGA paid for contoh warga, record RM-77')
    expect(sent).not.toMatch(/contoh\s+warga|RM-77/i)
    expect(sent).toMatch(/\[NAME-A\] paid for \[NAME-A\], record \[ID-A\]/)
  })

  it.each([
    'Rp 1.250.000',
    '₹12,34,567.50',
    'Rp 10.000.000.000',
    'total 12500000',
    '3 x 15.000 = 45.000',
    '2026-06-15',
  ])('leaves the figure %s', (text) => expect(createRedaction().redact(text)).toBe(text))

  it('gives nothing back for a placeholder that the text itself brought', () => {
    const redaction = createRedaction({ names: ['Contoh Warga'] })
    const sent = redaction.redact('Contoh Warga wrote [NAME-A] and [CARD-A]')
    expect(sent).toBe('[NAME-A] wrote (NAME-A) and (CARD-A)')
    expect(redaction.restore('[PHONE-Z]')).toBe('[PHONE-Z]')
  })
})
