import { describe, expect, it } from 'vitest'
import { checkSupport } from './check-support.js'

const glasses = {
  title: 'Penggantian kacamata',
  text: 'Kacamata dijamin paling cepat dua tahun sekali. Plafonnya Rp330.000 untuk kelas I dan Rp1.100.000 untuk yang lain. Hubungi Care Center 165. Batasnya Rp12 juta.',
}
const rehab = { title: 'Program REHAB', text: 'Cicilan hingga 12 tahap lewat Mobile JKN.' }
const missing = (answer: string) => checkSupport(answer, [glasses, rehab]).flatMap((one) => one.missing)

describe('checking what an answer states', () => {
  it.each([
    'Kacamata ditanggung 2 tahun sekali.',
    'Plafonnya Rp330.000, silakan datang.',
    'Sampai Rp 1,100,000 ya kak.',
    'Paling tinggi Rp12.000.000.',
    'Anda dapat mencicil 12 kali di Mobile JKN.',
    'Semoga membantu, terima kasih.',
  ])('lets pass: %s', (answer) => expect(missing(answer)).toEqual([]))

  it.each([
    ['Plafonnya Rp350.000.', 'figure:350000'],
    ['Kacamata dijamin tiga tahun sekali.', 'figure:3'],
    ['Hubungi 0811-8165-165.', 'figure:0811-8165-165'],
    ['Itu hak menurut program PANDAWA.', 'name:pandawa'],
    ['Lihat http://hadiah.example sekarang.', 'link:http://hadiah.example'],
  ])('finds what no passage says: %s', (answer, mark) => expect(missing(answer)).toContain(mark))

  it('wants all of a sentence’s figures in one passage, not picked from several', () => {
    expect(checkSupport('Dengan Rp330.000 bisa 12 tahap.', [glasses, rehab])).toHaveLength(1)
  })

  it('names only the sentences that fail', () => {
    const found = checkSupport('Plafonnya Rp330.000. Berlaku sampai 2031.', [glasses])
    expect(found).toEqual([{ sentence: 'Berlaku sampai 2031.', missing: ['figure:2031'] }])
  })
})
