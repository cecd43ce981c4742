import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { readManifest, readShippedTariff } from '../reference-files.js'
import { looksLikeDrug } from './drug-text.js'
import { buildListBook, type ListBook, matchLine } from './list-book.js'
import { matchListed } from './match-listed.js'
import { unitsInOne } from './units-in-one.js'

const { tariffs } = await readManifest()
async function bookOf(list: string): Promise<ListBook> {
  const shipped = tariffs.find((one) => one.list === list)
  if (!shipped) throw new Error(`${list} is not shipped`)
  return buildListBook(list, await readShippedTariff(shipped), new Map())
}
const books = new Map<string, ListBook>()
for (const list of ['cghs-2025', 'nppa-2026', 'irdai-1', 'irdai-2', 'irdai-3', 'irdai-4'])
  books.set(list, await bookOf(list))
const ask = (list: string, description: string) => matchLine(books.get(list) as ListBook, { description })

describe('a bill line and the rows of a list', () => {
  it('meet on lines labelled by hand: nineteen in twenty right, and none wrong', () => {
    const file = new URL('../../../../../bench/tariffs/labelled.csv', import.meta.url)
    const rows = parse(readFileSync(file), { columns: true }) as { description: string; list: string; code: string }[]
    const answers = rows.map(({ description, list, code }) => {
      const row = ask(list, description)?.row
      const got = row ? (list.startsWith('nppa') ? row.description : row.code) : ''
      return { description, right: got === code, wrong: got !== '' && got !== code }
    })
    expect(answers.filter((one) => one.wrong)).toEqual([])
    expect(answers.filter((one) => one.right).length / rows.length).toBeGreaterThan(0.95)
  })

  it.each([
    ['another strength', 'Tab Paracetamol 600 mg'],
    ['another form', 'Cap Paracetamol 500 mg'],
    ['slow release', 'Tab Paracetamol 650 mg ER'],
    ['a second substance', 'Tab Paracetamol 500 mg + Ibuprofen 400 mg'],
    ['a suffix that names another product', 'Tab Pantoprazole DSR 40'],
    ['no strength', 'Tab Paracetamol'],
  ])('are apart for medicines with %s', (_what, description) => {
    expect(ask('nppa-2026', description)).toBeNull()
  })

  it('read misspelt and glued words, and doubt between rows of different price', () => {
    expect(ask('cghs-2025', 'Electrocardiogrm')?.row.code).toBe('CI001')
    expect(ask('cghs-2025', 'SERUMCREATININE')?.row.code).toBe('LB058')
    expect(ask('cghs-2025', 'LB058')?.row.code).toBe('LB058')
    expect(ask('cghs-2025', 'MRI Brain')).toBeNull()
    expect(ask('nppa-2026', 'Tab Cetirizin 10mg')?.row.description).toBe('Cetirizine Tablet 10mg')
  })

  it('count what the bill counts', () => {
    expect(unitsInOne('tablet', 'Tab Metformin 500mg')).toBe(1)
    expect(unitsInOne('tablet', 'Metformin 500mg tab strip of 10')).toBe(10)
    expect(unitsInOne('tablet', "Metformin 500mg tab 15's")).toBe(15)
    expect(unitsInOne('ml', 'Inj Ondansetron 2mg/ml 2 ml amp')).toBe(2)
    expect(unitsInOne('ml', 'Inj Ondansetron 2mg/ml')).toBeNull()
    expect(unitsInOne('g', 'Mupirocin ointment 2% 15 g')).toBe(15)
    expect(unitsInOne('vial', 'Inj Meropenem 1 gm')).toBe(1)
    expect(unitsInOne(null, 'MRI Knee')).toBe(1)
  })

  it('name listed items, and never a medicine or a test', () => {
    const item = (list: string, text: string) =>
      matchListed(books.get(list)?.listed ?? new Map(), text)?.item.code ?? null
    expect(item('irdai-2', 'Administrative charges')).toBe('II-29')
    expect(item('irdai-4', 'Registration fee')).toBe('IV-1')
    expect(item('irdai-1', 'ECG')).toBeNull()
    expect(item('irdai-3', 'X-Ray Chest PA')).toBeNull()
    expect(looksLikeDrug('Cap. Doxycycline 100', null)).toBe(true)
  })
})
