import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestContext, testContext } from '../../../test/context.js'
import { importFile } from './import-file.js'
import { lookAtFile } from './look-at-file.js'
import { roundTrip } from './round-trip.js'

const RIF = [
  'BENE_ID|CLM_ID|NCH_CLM_TYPE_CD|CLM_FROM_DT|CLM_THRU_DT|NCH_CARR_CLM_SBMTD_CHRG_AMT|PRNCPAL_DGNS_CD|PRNCPAL_DGNS_VRSN_CD|LINE_NUM|HCPCS_CD|LINE_SBMTD_CHRG_AMT|LINE_1ST_EXPNS_DT',
  '-7|-100|71|30-May-2026|30-May-2026|120.50|J069|0|1|99213|100.00|30-May-2026',
  '-7|-100|71|30-May-2026|30-May-2026|120.50|J069|0|2|87880|20.50|30-May-2026',
  '-8|-101|71|31-Jun-2026|30-Jun-2026|9.99|J069|0|1|99213|9.99|30-Jun-2026',
  'a|row|cut|short',
].join('\n')

describe('importing claim files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'periksa-exchange-'))
  let test: TestContext
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  beforeAll(async () => {
    test = await testContext()
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const dataOps = () => test.as({ id: 'ops-1', roles: ['data-ops'] })

  it('groups the rows of a claim, and refuses a broken row alone', async () => {
    const seen = await lookAtFile(file('rif.csv', RIF), 10)
    expect(seen).toMatchObject({
      format: 'cms-rif',
      counts: { claims: 2 },
      lines: 3,
      totals: { USD: 13049 },
      refusedCount: 1,
      importId: null,
    })
    expect(seen.records[0]).toMatchObject({ id: '-100', lines: [{ net: { minor: 10000 } }, { net: { minor: 2050 } }] })
    expect(seen.refused[0]).toMatchObject({ code: 'exchange.row-unreadable', path: 'row 4' })
    expect(seen.warnings[0]).toMatchObject({ code: 'exchange.date-unreadable', path: 'row 3, CLM_FROM_DT' })
  })

  it('keeps a file once, sealed, whatever its name', async () => {
    const first = await importFile(dataOps(), { path: file('one.csv', RIF) })
    const again = await importFile(dataOps(), { path: file('two.csv', RIF) })
    expect(first).toMatchObject({ knownBefore: false, counts: { claims: 2 } })
    expect(again).toMatchObject({ knownBefore: true, importId: first.importId, counts: { claims: 2 } })
    const other = await importFile(dataOps(), { path: file('three.csv', `${RIF}\n`) })
    expect(other).toMatchObject({ knownBefore: false, doubles: 2 })
    const { rows } = await test.db.orm.execute<{ body: string }>(sql`select body from exchange.records`)
    expect(rows).toHaveLength(2)
    expect(rows.every((row) => !row.body.includes('J069'))).toBe(true)
  })

  it('takes up an import that was killed halfway', async () => {
    const path = file('killed.csv', RIF.replaceAll('-100', '-200').replaceAll('-101', '-201'))
    const { db } = test
    const broken = { ...dataOps(), db: { ...db, transaction: failingOnSecond(db.transaction.bind(db)) } }
    await expect(importFile(broken, { path })).rejects.toThrow('killed')
    expect(await importFile(dataOps(), { path })).toMatchObject({
      knownBefore: false,
      counts: { claims: 2 },
      doubles: 2,
    })
  })

  it('streams one resource a line, and refuses a broken line alone', async () => {
    const answer = (id: string) =>
      JSON.stringify({
        ...{ resourceType: 'ClaimResponse', id, status: 'active', type: { text: 'stay' }, use: 'claim' },
        ...{ patient: { display: 'Made Up' }, created: '2026-03-03', insurer: { display: 'P' }, outcome: 'complete' },
      })
    const seen = await lookAtFile(file('bulk.ndjson', `${answer('a')}\n\n{"resourceType":\n${answer('b')}\r\n`), 10)
    expect(seen).toMatchObject({ format: 'fhir-r4', counts: { responses: 2 }, refusedCount: 1 })
    expect(seen.refused[0]).toMatchObject({ code: 'exchange.json-broken', path: 'line 2, $' })
  })

  it('writes what it read as FHIR and reads that again: nothing is lost', async () => {
    const trip = await roundTrip(file('whole.csv', RIF))
    expect(trip).toMatchObject({ taken: 2, refused: 1, records: { written: 2, same: 2 }, lost: [] })
    const claim = {
      ...{ resourceType: 'Claim', status: 'active', type: { text: 'stay' }, use: 'claim', created: '2026-03-03' },
      ...{ patient: { display: 'Made Up' }, provider: { display: 'H' }, priority: { text: 'normal' } },
      insurance: [{ sequence: 1, focal: true, coverage: { display: 'Card' } }],
      payee: { type: { text: 'provider' } },
    }
    const { elements, records } = await roundTrip(file('one.json', JSON.stringify(claim)))
    expect(records).toEqual({ written: 1, same: 1 })
    expect([elements.same, elements.supported, elements.all > elements.supported]).toEqual([7, 7, true])
  })

  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'exchange.empty-file'],
    ['of no known columns', 'a,b\n1,2\n', 'exchange.format-unknown'],
    ['XML', '<Bundle/>', 'exchange.format-unknown'],
    ['broken JSON', '{"resourceType": "Claim"', 'exchange.json-broken'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'exchange.format-unknown'],
  ])('a file that is %s is refused', async (_what, content, code) => {
    await expect(lookAtFile(file('bad', content), 1)).rejects.toMatchObject({ code })
  })

  it('is for data operations only', async () => {
    await expect(
      importFile(test.as({ id: 'auditor-1', roles: ['auditor'] }), { path: file('rif.csv', RIF) }),
    ).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

function failingOnSecond<Work extends (...given: never[]) => Promise<unknown>>(transaction: Work): Work {
  let count = 0
  return ((...given: Parameters<Work>) => {
    if (++count === 2) return Promise.reject(new Error('killed'))
    return transaction(...given)
  }) as Work
}
