import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestContext, testContext } from '../../../test/context.js'
import { claimsOfDoctors, doctorOfClaim, readHospitalClaims } from '../claims/index.js'
import { importFile } from './import-file.js'
import { listImportedClaims } from './list-claims.js'

const folder = mkdtempSync(join(tmpdir(), 'periksa-list-'))
let test: TestContext
beforeAll(async () => {
  test = await testContext()
})
afterAll(() => rmSync(folder, { recursive: true }))

const coded = (code: string) => ({ coding: [{ system: 'urn:made-up', code }] })
const claim = (number: string, changes: object = {}) =>
  JSON.stringify({
    ...{ resourceType: 'Claim', status: 'active', use: 'claim', created: '2026-03-03', type: { text: 'stay' } },
    subType: coded('A-4-14-I'),
    extension: [
      {
        url: 'https://fhir.kemkes.go.id/r4/StructureDefinition/Package',
        extension: [{ url: 'basePackage', extension: [{ url: 'value', valueInteger: 2_500_000 }] }],
      },
    ],
    identifier: [{ value: number }],
    ...{ patient: { identifier: { value: 'CARD-1' } }, billablePeriod: { start: '2026-02-27', end: '2026-03-01' } },
    ...{ provider: { identifier: { value: '100' } }, priority: { text: 'normal' } },
    careTeam: [{ sequence: 1, provider: { identifier: { system: 'urn:sip', value: 'SIP-1' }, display: 'Dr A' } }],
    diagnosis: [{ sequence: 1, diagnosisCodeableConcept: coded('A01.0') }],
    insurance: [{ sequence: 1, focal: true, coverage: { display: 'Card' } }],
    total: { value: 2_500_000, currency: 'IDR' },
    ...changes,
  })

it('sends imported claims to the risk list once, under one pseudonym for a doctor, and says what the others lack', async () => {
  const path = join(folder, 'claims.ndjson')
  const nobody = { careTeam: undefined }
  const foreign = { total: { value: 1, currency: 'USD' } }
  writeFileSync(path, [claim('C-1'), claim('C-2'), claim('C-3', nobody), claim('C-4', foreign)].join('\n'))
  const ops = test.as({ id: 'ops-1', roles: ['data-ops'] })
  const { importId } = await importFile(ops, { path })
  const importIds = [String(importId)]
  expect(await listImportedClaims(ops, { importIds })).toEqual({ added: 3, known: 0, unfit: { currency: 1 } })
  expect(await listImportedClaims(ops, { importIds })).toMatchObject({ added: 0, known: 3 })
  const named = await claimsOfDoctors(test)
  expect(named.map(({ claimId }) => claimId.slice(-3)).sort()).toEqual(['C-1', 'C-2'])
  expect(new Set(named.map(({ doctor }) => doctor)).size).toBe(1)
  const [stored] = await readHospitalClaims(test, { claimIds: [named[0]!.claimId] })
  expect(stored?.claim.doctorKey).toBe(named[0]!.doctor)
  const third = named[0]!.claimId.replace(/C-\d$/, 'C-3')
  expect(await doctorOfClaim(test, { claimId: third })).toEqual({ doctor: null, origin: 'imported' })
  const { rows } = await test.db.pool.query('select * from claims.hospital_claims')
  expect(JSON.stringify(rows)).not.toMatch(/SIP-1|Dr A|CARD-1/)
  const auditor = test.as({ id: 'auditor-1', roles: ['auditor'] })
  await expect(listImportedClaims(auditor, { importIds })).rejects.toMatchObject({ kind: 'forbidden' })
})
