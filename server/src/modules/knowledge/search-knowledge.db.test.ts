import { beforeAll, describe, expect, it } from 'vitest'
import { type TestContext, testContext } from '../../../test/context.js'
import { extractDocument } from './adapters/extract/extract-text.js'
import { addDocument } from './add-document.js'
import { addSynonym } from './add-synonym.js'
import { deleteDocument } from './delete-document.js'
import { composeAnswer, searchKnowledge, seedKnowledge } from './index.js'
import { listDocuments } from './list-documents.js'
import { listQuestions } from './list-questions.js'
import { moveVersion } from './move-version.js'
import { reindexDocuments } from './reindex-documents.js'

let ctx: TestContext
beforeAll(async () => {
  ctx = await testContext()
  await seedKnowledge(ctx)
})

const about = { title: 'Aturan kunjungan', language: 'id' as const, category: 'umum', source: 'Buku saku' }
const as = (id: string) => ({ ...ctx.as({ id, roles: ['lead'] }), extractText: extractDocument })
const upload = (who: string, text: string, documentId: string | null = null) =>
  addDocument(as(who), { bytes: Buffer.from(text), fileName: 'aturan.md', about, documentId })
const ask = (question: string) => searchKnowledge(ctx, { question, language: 'id', limit: 3 })
const QUESTION = 'berapa pengunjung yang boleh membesuk'

describe('searching the knowledge', () => {
  it('seeds once, with the grade of support', async () => {
    expect(await seedKnowledge(ctx)).toEqual({ added: 0, present: 38 })
    const documents = await listDocuments(as('lead-1'), { deleted: false })
    expect(documents.find(({ title }) => title.startsWith('Kepesertaan warga negara'))).toMatchObject({
      supportGrade: 'unchecked',
      demonstration: true,
    })
  })

  it('answers in the asker’s language with its source and grade', async () => {
    const question = 'are dentures covered, how much'
    const found = await searchKnowledge(ctx, { question, language: 'en', limit: 3 })
    expect(found.supported).toBe(true)
    expect(found.passages[0]).toMatchObject({
      passageId: 'gigi-palsu',
      language: 'en',
      version: 1,
      supportGrade: 'excerpt',
    })
    const answer = await composeAnswer(ctx, { question, passages: found.passages })
    expect(answer.text).toContain('Rp1.100.000')
    expect(answer.sources[0]).toMatchObject({ passageId: 'gigi-palsu', supportGrade: 'excerpt' })
  })

  it('keeps what failed, masked and counted, and learns from it', async () => {
    const secret = 'apakah xylofon 0812-0000-1234 ada'
    await ask(secret)
    await ask(secret.toUpperCase())
    await searchKnowledge(ctx, { question: 'apakah trompet', language: 'id', limit: 3, isTrial: true })
    const questions = await listQuestions(as('lead-1'), { state: 'open' })
    expect(questions).toMatchObject([{ question: 'apakah xylofon [number] ada', times: 2 }])
    const dump = await ctx.db.pool.query('select question from knowledge.questions')
    expect(JSON.stringify(dump.rows)).not.toContain('xylofon')
    await addSynonym(as('lead-1'), { words: ['xylofon', 'kacamata'], questionId: questions[0]?.questionId ?? null })
    expect(await ask('apakah xylofon ada')).toMatchObject({
      supported: true,
      passages: [{ passageId: 'kacamata' }, {}, {}],
    })
    expect(await listQuestions(as('lead-1'), { state: 'open' })).toEqual([])
  })
})

describe('a document’s way to the members', () => {
  it('answers only once another person has reviewed it and it is published, and no more when withdrawn or deleted', async () => {
    const { documentId, versionId, isNew } = await upload(
      'lead-1',
      '# Besuk\nPengunjung yang membesuk paling banyak 2 orang.',
    )
    expect(isNew).toBe(true)
    expect((await ask(QUESTION)).supported).toBe(false)
    const move = (who: string, what: 'review' | 'publish' | 'withdraw') =>
      moveVersion(as(who), { versionId, move: what })
    await expect(move('lead-1', 'publish')).rejects.toMatchObject({ code: 'knowledge.wrong-state' })
    await expect(move('lead-1', 'review')).rejects.toMatchObject({ code: 'knowledge.own-review' })
    await move('lead-2', 'review')
    expect((await ask(QUESTION)).supported).toBe(false)
    await move('lead-1', 'publish')
    expect(await ask(QUESTION)).toMatchObject({
      supported: true,
      passages: [{ documentId, source: 'Buku saku' }, {}, {}],
    })
    await deleteDocument(as('lead-1'), { documentId, isDeleted: true })
    expect((await ask(QUESTION)).supported).toBe(false)
    await deleteDocument(as('lead-1'), { documentId, isDeleted: false })
    expect((await ask(QUESTION)).supported).toBe(true)
    await move('lead-2', 'withdraw')
    expect((await ask(QUESTION)).supported).toBe(false)
    const trail = await ctx.db.pool.query('select action from platform.trail where resource_id = $1 order by seq', [
      documentId,
    ])
    expect(trail.rows.map(({ action }) => action)).toEqual(
      ['upload', 'review', 'publish', 'delete', 'restore', 'withdraw'].map((verb) => `knowledge.${verb}`),
    )
  })

  it('takes the same file once, a new version beside the old, and replaces the old when published', async () => {
    const first = await upload('lead-1', 'Parkir sepeda gratis dua jam.')
    expect(await upload('lead-2', 'Parkir sepeda gratis dua jam.')).toEqual({ ...first, isNew: false })
    const second = await upload('lead-1', 'Parkir sepeda gratis tiga jam.', first.documentId)
    for (const { versionId } of [first, second]) {
      await moveVersion(as('lead-2'), { versionId, move: 'review' })
      await moveVersion(as('lead-2'), { versionId, move: 'publish' })
    }
    const found = await ask('parkir sepeda')
    expect(found.passages[0]).toMatchObject({ version: 2, text: 'Parkir sepeda gratis tiga jam.' })
    expect(found.passages.filter(({ documentId }) => documentId === first.documentId)).toHaveLength(1)
    expect(await reindexDocuments(as('lead-1'))).toMatchObject({ versions: 2 })
    expect((await ask('parkir sepeda')).passages[0]?.text).toBe('Parkir sepeda gratis tiga jam.')
  })

  it('makes one document of one file sent twice at the same time', async () => {
    const sent = await Promise.all([upload('lead-1', 'Kantin buka sore.'), upload('lead-2', 'Kantin buka sore.')])
    expect(new Set(sent.map(({ documentId }) => documentId)).size).toBe(1)
  })

  it('refuses what is no document, and people without the permission', async () => {
    const bad = { bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]), fileName: 'a.txt', about, documentId: null }
    await expect(addDocument(as('lead-1'), bad)).rejects.toMatchObject({ code: 'knowledge.unsupported-type' })
    await expect(addDocument({ ...as('x'), actor: ctx.as({ roles: ['operator'] }).actor }, bad)).rejects.toMatchObject({
      code: 'auth.forbidden',
    })
  })
})
