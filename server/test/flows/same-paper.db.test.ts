import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { FlowContext } from '../../src/flows/flow-context.js'
import { receiptToClaim } from '../../src/flows/receipt-to-claim.js'
import { readClaimFile } from '../../src/modules/adjudication/index.js'
import { loadModels, packagedModels } from '../../src/modules/intake/adapters/local-reader/models.js'
import { readDocument } from '../../src/modules/intake/adapters/local-reader/read-document.js'
import { receiveDocument } from '../../src/modules/intake/index.js'
import { upsertMember } from '../../src/modules/registry/index.js'
import { createScoringChildren } from '../../src/modules/risk/index.js'
import { testContext } from '../context.js'
import { aFullBillPicture } from '../factories/bill-picture.js'

const CARD = '0001234567890'

describe('one paper sent twice', async () => {
  const world = await testContext()
  const models = loadModels(packagedModels())
  const ctx: FlowContext = {
    ...world,
    readText: (input, tell) => readDocument(() => models, input, tell),
    readerName: 'test',
    ...{ channels: [], random: () => 1, scorers: createScoringChildren({ size: 1 }) },
  }
  const card = { cardNumber: CARD, name: 'Tester Satu', careClass: 2, status: 'active' } as const
  await upsertMember(world, { member: card, source: 'test' })

  async function claimOf(bytes: Buffer) {
    const sent = { bytes: new Uint8Array(bytes), cardNumber: CARD, kind: 'receipt', claimId: null } as const
    const { id } = await receiveDocument(world, { ...sent, source: 'web', confirm: false })
    const payload = { documentId: id, kind: 'receipt', confirm: false } as const
    await receiptToClaim.run(ctx, payload, (_name, work) => work())
    const { rows } = await world.db.pool.query('select claim_id from intake.documents where id = $1', [id])
    return readClaimFile(world, { claimId: rows[0].claim_id })
  }

  it('is known by its picture in another file, turned and smaller; another paper is not', async () => {
    const paper = await aFullBillPicture('KLINIK SEPEDA LANGIT', 1)
    const other = await aFullBillPicture('KLINIK AIR MATA KUDA', 3)
    const first = await claimOf(paper)
    const again = await claimOf(await sharp(paper).resize(600).rotate(90).jpeg({ quality: 70 }).toBuffer())
    expect(again.duplicates).toMatchObject([{ claimId: first.id, by: 'image' }])
    expect(again.toCheck.map((reason) => reason.code)).toContain('claim.looks-like-another')
    expect((await claimOf(other)).duplicates).toEqual([])
  })
})
