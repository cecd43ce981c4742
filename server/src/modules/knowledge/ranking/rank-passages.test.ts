import { beforeAll, describe, expect, it } from 'vitest'
import { makeLexicon, type SynonymGroup } from '../lexicon/lexicon.js'
import { indexedShipped, readShippedPassages, readWordFiles } from '../reference-knowledge.js'
import { buildIndex, type KnowledgeIndex } from './build-index.js'
import { rankPassages } from './rank-passages.js'

let index: KnowledgeIndex
const indexWith = async (added: SynonymGroup[]) =>
  buildIndex(makeLexicon(await readWordFiles(), added), (await readShippedPassages()).map(indexedShipped))

beforeAll(async () => {
  index = await indexWith([])
})

const ask = (question: string, language = 'id') => rankPassages(index, { question, language, limit: 3 })
const first = (question: string) => ask(question).passages[0]?.passageId

describe('ranking passages', () => {
  it.each([
    ['kacamata minus dapet jatah brp', 'kacamata'],
    ['How long is a referral valid for?', 'masa-rujukan'],
    ['ga punya kartu fisik, boleh pake ktp aja?', 'kis-digital'],
    ['chashma ke liye kitna paisa milta hai', 'kacamata'],
    ['मेरे बच्चे का जन्म हुआ, पंजीकरण कैसे करूं', 'bayi-baru-lahir'],
    ['tunggkan bisa dicicl?', 'rehab'],
  ])('finds the passage for: %s', (question, passage) => {
    expect(first(question)).toBe(passage)
  })

  it('supports a question whose words the passage holds, and not one whose subject none holds', () => {
    expect(ask('gigi palsu dapat berapa')).toMatchObject({ supported: true })
    expect(ask('apakah transplantasi sumsum dijamin')).toMatchObject({ supported: false })
    expect(ask('resep rendang')).toMatchObject({ supported: false })
    expect(ask('')).toEqual({ passages: [], support: 0, supported: false })
    expect(ask('😀 ?? 123')).toMatchObject({ passages: [], supported: false })
  })

  it('answers no question about the asker’s own record, however many of its words stand in a passage', () => {
    expect(ask('apakah saya masih punya tunggakan iuran')).toMatchObject({ supported: false })
  })

  it('reads through zero-width letters and full width forms', () => {
    expect(first('kaca​mata')).toBe('kacamata')
    expect(first('ＫＡＣＡＭＡＴＡ')).toBe('kacamata')
  })

  it('learns a word an editor adds', async () => {
    const taught = await indexWith([['kaca pembesar', 'kacamata']])
    const question = 'kaca pembesar'
    expect(ask(question).supported).toBe(false)
    const after = rankPassages(taught, { question, language: 'id', limit: 1 })
    expect(after).toMatchObject({ supported: true, passages: [{ passageId: 'kacamata' }] })
  })

  it('gives the same for the same, scores falling', () => {
    const once = ask('iuran kelas 3')
    expect(ask('iuran kelas 3')).toEqual(once)
    const scores = once.passages.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })
})
