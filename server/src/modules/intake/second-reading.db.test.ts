import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { aBillPicture } from '../../../test/factories/bill-picture.js'
import { type Behaviour, modelServer, raw, say, silence, status } from '../../../test/model-server.js'
import type { ModelSettings } from '../../platform/llm/model-settings.js'
import { openLanguageModel } from '../../platform/llm/open-language-model.js'
import { fromWhole } from '../../shared/money.js'
import { upsertMember } from '../registry/index.js'
import { createVisionReader } from './adapters/ocr-vision-llm.js'
import { receiveDocument } from './index.js'
import { pagesOfPlainText } from './media/plain-text-page.js'
import { type IntakeContext, readBill } from './read-bill.js'
import { readBillRecord } from './read-bill-record.js'

const printed = readFileSync(new URL('../../../test/fixtures/outpatient-bill.txt', import.meta.url), 'utf8')
const agreeing = {
  ...{ nama_faskes: 'Klinik Contoh Sehat', nama_pasien: 'Sari Contohwati', no_kwitansi: 'KW-2026-0611' },
  ...{ tanggal_pelayanan: '2026-06-11', jenis_pelayanan: 'RAWAT JALAN', total_biaya: 310_000 },
}

describe('a second reader over HTTP', async () => {
  const world = await testContext()
  const server = await modelServer()
  const card = { cardNumber: '0001234567890', name: 'Sari Contohwati', careClass: 2, status: 'active' } as const
  await upsertMember(world, { member: card, source: 'test' })
  const readText: IntakeContext['readText'] = async ({ bytes }) => ({
    ...{ ok: true, mediaType: 'image/png', milliseconds: {} },
    pages: pagesOfPlainText(printed).map((page) => ({ ...page, source: 'ocr' as const })),
    images: [{ page: 1, width: 900, height: 900, mediaType: 'image/png', bytes }],
  })
  const reading = (change: Partial<ModelSettings> = {}): IntakeContext => {
    const limits = { dayTokens: 10_000_000, dayCents: null, inputCentsPerMillion: 0, outputCentsPerMillion: 0 }
    const model: ModelSettings = {
      ...{ url: server.url, key: null, textModel: null, visionModel: 'eye-1', embeddingModel: null },
      ...{ timeoutMs: 3000, limits, ...change },
    }
    const llm = openLanguageModel({ ...world, config: { ...world.config, model } })
    return { ...world, readText, readerName: 'test', readAgain: createVisionReader(llm) }
  }
  const picture = await aBillPicture()
  let sent = 0
  const received = async () => {
    // The same picture as another file: readers stop at the end of the image.
    const bytes = Buffer.concat([picture, Buffer.from(`${++sent}`)])
    const input = { bytes, cardNumber: card.cardNumber, kind: 'receipt' as const, claimId: null }
    return { documentId: (await receiveDocument(world, { ...input, source: 'web', confirm: false })).id }
  }
  const read = async (ctx = reading()) => {
    const input = await received()
    await readBill(ctx, input)
    const record = await readBillRecord(world, input)
    if (!record) throw new Error('A bill that was read is there')
    return { ...input, bill: record.corrected, machine: record.machine }
  }
  const local = (await read({ ...reading(), readAgain: null })).bill

  it('is not there unless a vision model is named on purpose', async () => {
    expect(reading({ visionModel: null, textModel: 'text-1' }).readAgain).toBeNull()
    expect(local).toMatchObject({ total: fromWhole(310_000) })
    expect(local.secondReading).toBeUndefined()
  })

  it('sees the page as a picture, and agrees', async () => {
    server.behave(`\`\`\`json\n${JSON.stringify(agreeing)}\n\`\`\``)
    const { bill, documentId } = await read()
    const { secondReading, ...rest } = bill
    expect(rest).toEqual(local)
    expect(secondReading).toMatchObject({ state: 'agrees', reader: 'test-model-1', prompt: 'second-reading/1' })
    expect(server.asked[0]?.json).toMatchObject({
      model: 'eye-1',
      temperature: 0.1,
      response_format: { type: 'json_object' },
    })
    expect(server.asked[0]?.body).toContain('data:image/png;base64,')
    expect(server.asked[0]?.json.tools).toBeUndefined()
    const { rows } = await world.db.pool.query(
      `select action, versions from platform.trail where resource_id = $1 and action = 'documents.second-reading'`,
      [documentId],
    )
    expect(rows).toEqual([
      { action: 'documents.second-reading', versions: { model: 'test-model-1', prompt: 'second-reading/1' } },
    ])
  })

  it('that obeys an amount written to deceive it moves no value: both stand there to be checked', async () => {
    server.behave(JSON.stringify({ ...agreeing, total_biaya: 99_000_000, approve: true, lines: [{ amount: 1 }] }))
    const { bill } = await read()
    expect(bill).toMatchObject({ total: fromWhole(310_000), totalNeedsCheck: true, lines: local.lines })
    expect(bill.fields.total).toMatchObject({ value: fromWhole(310_000), second: fromWhole(99_000_000) })
    expect(bill.secondReading).toMatchObject({ state: 'differs' })
    expect(JSON.stringify(bill)).not.toContain('approve')
  })

  const broken: [string, Behaviour, string][] = [
    ['no JSON', 'I am sorry, I cannot read this.', 'second-reading.garbled'],
    ['a list', '[]', 'second-reading.garbled'],
    ['words for amounts', JSON.stringify({ ...agreeing, total_biaya: 'tiga ratus' }), 'second-reading.garbled'],
    ['an amount below nothing', JSON.stringify({ ...agreeing, total_biaya: -1 }), 'second-reading.garbled'],
    ['an absurd amount', JSON.stringify({ ...agreeing, total_biaya: 1e15 }), 'second-reading.garbled'],
    [
      'half of it',
      (reply) =>
        say(reply, '{"nama_faskes": "Kl', { choices: [{ finish_reason: 'length', message: { content: '{"n' } }] }),
      'second-reading.cut',
    ],
    ['a page of another server', raw('<html></html>'), 'llm.garbled'],
    ['too many requests', status(429, { 'retry-after': '0' }), 'llm.busy'],
    ['an error', status(500, { 'retry-after': '0' }), 'llm.server-error'],
    ['a refusal', status(403), 'llm.refused'],
  ]
  it.each(broken)(
    'that answers %s leaves the reading as it was, with the reason',
    async (_what, behaviour, problem) => {
      server.behave(behaviour)
      const { bill } = await read()
      const { secondReading, ...rest } = bill
      expect(rest).toEqual(local)
      expect(secondReading).toMatchObject({ state: 'failed', problem })
    },
  )

  it('that is silent, or not there, or over its budget, is not waited for', async () => {
    server.behave(silence)
    expect((await read(reading({ timeoutMs: 150 }))).bill.secondReading?.problem).toBe('llm.timeout')
    const gone = reading({ url: 'http://127.0.0.1:1/v1' })
    expect((await read(gone)).bill.secondReading?.problem).toBe('llm.unreachable')
    const limits = { dayTokens: 10, dayCents: null, inputCentsPerMillion: 0, outputCentsPerMillion: 0 }
    expect((await read(reading({ limits }))).bill.secondReading?.problem).toBe('llm.budget-spent')
  })

  it('is asked once: a step that runs again asks nobody, and one that was killed in between makes up for it', async () => {
    server.behave(JSON.stringify(agreeing))
    const input = await received()
    await readBill({ ...reading(), readAgain: null }, input)
    const first = await readBill(reading(), input)
    expect(server.asked).toHaveLength(1)
    expect(await readBill(reading(), input)).toEqual(first)
    await Promise.all([readBill(reading(), input), readBill(reading(), input)])
    expect(server.asked).toHaveLength(1)
    const bills = await world.db.pool.query('select 1 from intake.bills where document_id = $1', [input.documentId])
    expect(bills.rows).toHaveLength(1)
  })

  it('keeps one look when two processes read at once', async () => {
    server.behave(JSON.stringify({ ...agreeing, total_biaya: 1 }))
    const input = await received()
    await readBill({ ...reading(), readAgain: null }, input)
    await Promise.all([readBill(reading(), input), readBill(reading(), input)])
    const record = await readBillRecord(world, input)
    expect(record?.machine.checks.filter((check) => check.code === 'second-reading')).toHaveLength(1)
  })
})
