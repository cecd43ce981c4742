import { describe, expect, it } from 'vitest'
import { pagesOfPlainText } from '../media/plain-text-page.js'
import { parseBill } from './parse-bill.js'

const read = (text: string) => parseBill(pagesOfPlainText(text))
const linesOf = (text: string) => read(text).lines.map(({ description, amount }) => [description, (amount ?? 0) / 100])

describe('a bill with amounts in words only', () => {
  it('is read from running English words, spoken hundreds included', () => {
    const text =
      'sample hospital receipt patient asha consultation doctor fees fifteen hundred rupees blood test eight hundred rupees room charges single day two thousand five hundred rupees medicine paracetamol one fifty total amount four thousand nine hundred and fifty rupees only'
    const bill = read(text)
    expect(bill).toMatchObject({ currency: 'INR', total: 4950_00, isMedical: true, totalNeedsCheck: true, text })
    expect(bill.patient.name).toBe('asha')
    expect(linesOf(text)).toEqual([
      ['consultation doctor fees', 1500],
      ['blood test', 800],
      ['room charges single day', 2500],
      ['medicine paracetamol', 150],
    ])
    expect(bill.checks).toContainEqual({ code: 'amounts-in-words', ok: false, facts: { amounts: 5 } })
    expect(bill.checks).toContainEqual({
      code: 'lines-total',
      ok: true,
      facts: { printed: 4950_00, computed: 4950_00 },
    })
    expect(Math.max(...bill.lines.map((line) => line.confidence))).toBeLessThanOrEqual(0.6)
    // Each line stands where its own words stand.
    const places = bill.lines.map((line) => line.box.x)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(new Set(places).size).toBe(4)
  })

  it('is read from Indonesian and from Hindi', () => {
    expect(
      linesOf(
        'klinik contoh pasien budi konsultasi dokter seratus lima puluh ribu rupiah obat batuk dua puluh lima ribu rupiah laboratorium dua ratus lima belas ribu rupiah total tiga ratus sembilan puluh ribu rupiah saja',
      ),
    ).toEqual([
      ['konsultasi dokter', 150_000],
      ['obat batuk', 25_000],
      ['laboratorium', 215_000],
    ])
    const hindi = 'नमूना अस्पताल मरीज राम परामर्श पांच सौ रुपये रक्त जांच दो सौ पचास रुपये कुल सात सौ पचास रुपये मात्र'
    expect(linesOf(hindi)).toEqual([
      ['परामर्श', 500],
      ['रक्त जांच', 250],
    ])
    expect(read(hindi).total).toBe(750_00)
  })

  it.each([
    ['words without money', 'the hospital has two floors and twenty beds and one hundred staff'],
    ['figures', 'Consultation 500\nTotal 500\nRupees five hundred only'],
    ['a letter', 'please send the bill for the one consultation of two days ago'],
  ])('is not made of %s', (_what, text) => {
    expect(read(text).checks.map((check) => check.code)).not.toContain('amounts-in-words')
  })
})
