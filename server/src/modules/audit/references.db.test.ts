import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../../test/app.js'
import { activateTariff, importTariffs } from '../registry/index.js'
import { startAudit } from './index.js'
import { shippedPack } from './packs/packs.js'
import { AuditTerms } from './schema.js'

const paper = readFileSync(new URL('../../../test/fixtures/outpatient-bill.txt', import.meta.url), 'utf8')
/** A product of our own making, as the bill's line of tablets names it, far cheaper than the bill. */
const KFA = `kfa_code,name,dosage_form,uom,fix_price_idr,manufacturer,state
93900001,Paracetamol 500 mg Tablet (CONTOMOL),Tablet,Tablet,10,BAYANGAN,valid`

describe('products that lines of an audited bill name', async () => {
  const { world, send, user, browser } = await testApp()
  await user('auditor', 'auditor')
  await user('ops', 'data-ops')
  const [auditor, ops] = [await browser('auditor'), await browser('ops')]
  const audit = async (docId: string) => {
    const terms = AuditTerms.parse({ scheme: 'none', receivedOn: '2026-06-15' })
    const named = paper.replace(/Paracetamol 500 mg tablet/i, 'Contomol 500 mg tablet')
    expect(named).not.toBe(paper)
    const sent = { docId, userRef: '', terms, question: null, callbackUrl: null, source: 'program' as const }
    return startAudit(world, { bytes: Buffer.from(`${named}\n${docId}`), ...sent })
  }
  const references = (id: string) => send({ method: 'GET', url: `/api/v1/audits/${id}/references`, headers: auditor })

  it('are told with code, price, source and day, and are no finding', async () => {
    const before = await audit('before')
    expect((await references(before.id)).body).toEqual([])
    const data = world.as({ id: 'data-1', roles: ['data-ops'] })
    const about = { list: 'kfa', effectiveFrom: '2020-01-01', currency: 'IDR' as const, source: 'KFA of a day' }
    const version = await importTariffs(data, { bytes: new TextEncoder().encode(KFA), fileName: 'kfa.csv', about })
    await activateTariff(data, { versionId: version.id })
    const line = before.bill?.lines.findIndex(({ description }) => /contomol/i.test(description)) ?? -1
    expect(line).toBeGreaterThanOrEqual(0)
    expect((await references(before.id)).body).toMatchObject([
      {
        line,
        list: 'kfa',
        code: '93900001',
        amount: 1000,
        unit: 'tablet',
        source: 'KFA of a day',
        effectiveFrom: '2020-01-01',
      },
    ])
    const after = await audit('after')
    expect(after.result?.findings.map(({ code }) => code)).toEqual(before.result?.findings.map(({ code }) => code))
    expect((await references('00000000-0000-4000-8000-000000000000')).status).toBe(404)
  })

  it('are no list that a pack could judge by', async () => {
    const { version: _, ...pack } = shippedPack('jkn')
    const draft = await send({
      ...{ method: 'POST', url: '/api/v1/audit-packs', headers: { ...ops, 'content-type': 'application/json' } },
      payload: { ...pack, priceLists: [], medicineLists: ['kfa'] },
    })
    expect(draft).toMatchObject({
      ...{ status: 400, body: { code: 'audit.pack-unknown-name', details: { field: 'medicineLists', name: 'kfa' } } },
    })
  })
})
