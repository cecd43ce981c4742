import { randomBytes, randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { shippedPack } from '../../server/src/modules/audit/packs/packs.js'
import { prepareSubject } from '../../server/src/modules/audit/prepare-subject.js'
import { runAudit } from '../../server/src/modules/audit/verdict/run-audit.js'
import type { Bill } from '../../server/src/modules/intake/schema.js'
import { seedReference } from '../../server/src/modules/registry/index.js'
import { systemActor } from '../../server/src/platform/actor.js'
import { openEmbeddedDatabase } from '../../server/src/platform/db/database.js'
import { migrate } from '../../server/src/platform/db/migrate.js'
import { createVault } from '../../server/src/platform/db/vault.js'
import { BillId } from '../../server/src/shared/ids.js'
import { aBill, aLine } from '../../server/test/factories/claim.js'

/** Times the audit of bills without their reading, one thread: `bench:audit`. Every line is held against every shipped list. */
const ITEMS = [
  'MRI Brain without contrast',
  'Complete Blood Count',
  'Lipid profile',
  'Tab. Paracetamol 500 mg',
  'Inj. Ceftriaxone 1 g',
  'Semi private room',
  'Consultation OPD',
  'ECG',
  'X-Ray Chest PA',
  'Total knee replacement',
  'Gauze',
  'Visitor meals',
  'HbA1c',
  'Serum creatinine',
  '2D Echo',
  'USG Abdomen',
  'Cataract surgery with IOL',
  'Coronary stent - DES',
  'Nebulization',
  'Wound dressing',
  'Vitamin D3',
  'Tab. Metformin 500 mg',
  'Cap. Omeprazole 20 mg',
  'Unlisted private service',
]
const db = await openEmbeddedDatabase(null)
await migrate(db)
const vault = createVault(randomBytes(32))
const clock = { now: () => new Date('2026-06-15T00:00:00Z'), today: () => '2026-06-15' }
const ids = { next: () => randomUUID(), hex: () => randomBytes(8).toString('hex') }
const ctx = { db, vault, clock, ids, actor: systemActor('bench') }
await seedReference(ctx)

const allLists = ['cghs-2025', 'cghs-2024', 'esi', 'state-ka', 'state-dl', 'state-mh', 'ina-cbg']
const allMedicines = ['nppa-2026', 'nppa-2025', 'nppa-devices']
const listedItems = ['irdai-1', 'irdai-2', 'irdai-3', 'irdai-4']
const pack = { ...shippedPack('cghs'), priceLists: allLists, medicineLists: allMedicines, listedItems }

const inChecks: number[] = []
const timed = await times(300, (number) => audit(billOf(100, number)))
console.log(`100 lines, all lists: p50 ${at(timed, 0.5)} ms, p95 ${at(timed, 0.95)} ms`)
console.log(
  `  of it in the checks alone: p95 ${at(
    inChecks.splice(0).sort((a, b) => a - b),
    0.95,
  )} ms`,
)
const short = await times(400, (number) => audit(billOf(15, number)))
const seconds = short.reduce((sum, one) => sum + one, 0) / 1000
console.log(`15 lines, all lists: ${Math.round(short.length / seconds)} bills a second on one core`)
const many = await times(3, (number) => audit(billOf(5000, number)))
console.log(`5,000 lines, all lists: slowest ${at(many, 1)} ms`)
await db.close()

function billOf(lines: number, seed: number): Bill {
  const made = Array.from({ length: lines }, (_, line) => {
    const amount = 100 * (50 + ((line * 7919 + seed * 104_729) % 90_000))
    return aLine({ description: `${ITEMS[(line + seed) % ITEMS.length]}`, quantity: 1, unitPrice: amount, amount })
  })
  const total = made.reduce((sum, line) => sum + (line.amount ?? 0), 0)
  return aBill({ lines: made, total, currency: 'INR', country: 'IN', kind: 'inpatient_bill' })
}

async function audit(bill: Bill): Promise<void> {
  const terms = { scheme: 'cghs', tier: 'x', accreditation: 'nabh', receivedOn: '2026-06-15' } as const
  const { subject } = await prepareSubject(ctx, {
    bill,
    billId: BillId.parse(randomUUID()),
    claimId: null,
    terms,
    pack,
  })
  const start = performance.now()
  runAudit(subject, { pack })
  inChecks.push(performance.now() - start)
}

async function times(count: number, work: (number: number) => Promise<void>): Promise<number[]> {
  await work(-1)
  const spent: number[] = []
  for (let number = 0; number < count; number++) {
    const start = performance.now()
    await work(number)
    spent.push(performance.now() - start)
  }
  return spent.sort((a, b) => a - b)
}

function at(sorted: number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}
