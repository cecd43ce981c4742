import { describe, expect, it } from 'vitest'
import { pagesOfPlainText } from '../media/plain-text-page.js'
import { parseBill } from './parse-bill.js'

const read = (...lines: string[]) => parseBill(pagesOfPlainText(lines.join('\n')))

describe('a bill in other scripts, as text', () => {
  it('is read in Hindi', () => {
    const bill = read(
      'उदाहरण चिकित्सालय',
      'रोगी का नाम: नमूना व्यक्ति',
      'दिनांक: 2026-02-03',
      'बिल संख्या: UD/77',
      '- डॉक्टर परामर्श: ₹400',
      '- रक्त जाँच: ₹250',
      'कुल योग: ₹650',
    )
    expect(bill).toMatchObject({
      isMedical: true,
      total: 65_000,
      totalNeedsCheck: false,
      documentDate: '2026-02-03',
      patient: { name: 'नमूना व्यक्ति' },
    })
    expect(bill.lines.map((line) => line.amount)).toEqual([40_000, 25_000])
  })

  it('is read in Tamil', () => {
    const bill = read(
      'மாதிரி மருத்துவமனை',
      'நோயாளி பெயர்: மாதிரி நபர்',
      'ஆலோசனை: ₹300',
      'இரத்த பரிசோதனை: ₹200',
      'மொத்த தொகை: ₹500',
    )
    expect(bill).toMatchObject({ isMedical: true, total: 50_000, totalNeedsCheck: false })
  })

  it('is read in Bengali', () => {
    const bill = read('নমুনা হাসপাতাল', 'রোগীর নাম: নমুনা ব্যক্তি', 'পরামর্শ: ₹300', 'রক্ত পরীক্ষা: ₹200', 'সর্বমোট: ₹500')
    expect(bill).toMatchObject({ isMedical: true, total: 50_000, totalNeedsCheck: false })
  })

  it('of a shop stays a shop’s', () => {
    expect(read('नमूना किराना', 'चावल: ₹300', 'चीनी: ₹50', 'कुल योग: ₹350').isMedical).toBe(false)
  })
})

const row = (...cells: string[]) => cells.map((cell) => cell.padEnd(22)).join('')

describe('a table headed in its own script alone', () => {
  it.each([
    ['Hindi', 'नमूना चिकित्सालय', ['मद', 'मात्रा', 'मूल्य', 'राशि'], 'रक्त जाँच', 'दवाई', 'जोड़', 'देय कुल'],
    ['Hindi, a letter misread', 'नमूना चिकित्सालय', ['मद', 'मात्रा', 'मूल्य', 'राशि'], 'रक्त जाँच', 'दवाई', 'जोड़', 'देव कुल'],
    ['Bengali', 'নমুনা হাসপাতাল', ['বিবরণ', 'পরিমাণ', 'হার', 'টাকা'], 'রক্ত পরীক্ষা', 'ওষুধ', 'যোগফল', 'সর্বমোট'],
    ['Tamil', 'மாதிரி மருத்துவமனை', ['பொருள்', 'அளவு', 'விலை', 'தொகை'], 'இரத்த பரிசோதனை', 'மருந்து', 'கூட்டு', 'மொத்த தொகை'],
  ])('is read: %s', (_name, clinic, heading, test, medicine, sum, total) => {
    const bill = read(
      clinic,
      row(...heading),
      row(test, '1', '250.00', '250.00'),
      row(medicine, '3', '120.00', '360.00'),
      row(sum, '', '', '610.00'),
      row(total, '', '', '610.00'),
    )
    expect(bill.lines).toMatchObject([
      { description: test, quantity: 1, unitPrice: 25_000, amount: 25_000 },
      { description: medicine, quantity: 3, unitPrice: 12_000, amount: 36_000 },
    ])
    expect(bill).toMatchObject({ total: 61_000, subtotal: 61_000 })
  })
})

describe('a bilingual bill', () => {
  it('prints each heading twice, and its numbers in its own digits', () => {
    const bill = read(
      'নমুনা হাসপাতাল / Sample Hospital',
      'নাম / Name: নমুনা ব্যক্তি / Sample Person',
      'তারিখ / Date: ২৪-০৯-২০২৬',
      'রোগ / Diagnosis: উচ্চ রক্তচাপ / Hypertension',
      'পরামর্শ / Consultation: ₹৩৫০.০০',
      'রক্ত পরীক্ষা / Blood Test: ₹২,৪৮০.০০',
      'সর্বমোট / Total: ₹২,৮৩০.০০',
    )
    expect(bill).toMatchObject({ total: 283_000, totalNeedsCheck: false, documentDate: '2026-09-24' })
    expect(bill.patient.name).toBe('নমুনা ব্যক্তি / Sample Person')
    expect(bill.diagnosis.text).toContain('উচ্চ রক্তচাপ')
    expect(bill.lines.map((line) => line.amount)).toEqual([35_000, 248_000])
  })
})
