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

/**
 * Times the audit of bills without their reading, one thread: `bench:audit`. Every line is held against every shipped list.
 * Beside the clock it tells the processor time of this process, which other programs of the machine do not stretch much.
 * "Never seen" bills have wordings that no bill before had, so that nothing remembered helps.
 */
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
/** Milliseconds of each bill, by the clock and of the processor. */
type Times = { clock: number[]; processor: number[] }

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
report('100 lines, all lists', await times(300, (number) => audit(billOf(100, number))))
console.log(
  `  of it in the checks alone: p95 ${at(
    inChecks.splice(0).sort((a, b) => a - b),
    0.95,
  )} ms`,
)
report('100 lines never seen', await times(100, (number) => audit(billOf(100, number, true))))
perSecond('15 lines, all lists', await times(400, (number) => audit(billOf(15, number))))
perSecond('15 lines never seen', await times(200, (number) => audit(billOf(15, number + 1000, true))))
report('5,000 lines, all lists', await times(3, (number) => audit(billOf(5000, number))))
report('5,000 lines never seen', await times(3, (number) => audit(billOf(5000, number + 5000, true))))
await db.close()

function report(name: string, { clock, processor }: Times): void {
  const figures = (of: number[]) => `p50 ${at(of, 0.5)}, p95 ${at(of, 0.95)}, slowest ${at(of, 1)} ms`
  console.log(`${name}: ${figures(clock)}; processor time ${figures(processor)}`)
}

function perSecond(name: string, { clock, processor }: Times): void {
  const rate = (of: number[]) => Math.round((1000 * of.length) / of.reduce((sum, one) => sum + one, 0))
  console.log(`${name}: ${rate(clock)} bills a second on one core; ${rate(processor)} a second of processor time`)
}

/** Wordings that differ from every other: a maker, a room or a doctor's number behind the item, as bills have them. */
function worded(item: string | undefined, line: number, seed: number): string {
  const letters = (number: number): string =>
    number < 26 ? String.fromCharCode(97 + number) : letters(Math.floor(number / 26) - 1) + letters(number % 26)
  return `${item} ${letters(17 + line * 7 + seed * 389)}${letters(line + 31)}`
}

function billOf(lines: number, seed: number, isNew = false): Bill {
  const made = Array.from({ length: lines }, (_, line) => {
    const amount = 100 * (50 + ((line * 7919 + seed * 104_729) % 90_000))
    const item = ITEMS[Math.abs(line + seed) % ITEMS.length]
    const description = isNew ? worded(item, line, seed + 1) : `${item}`
    return aLine({ description, quantity: 1, unitPrice: amount, amount })
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

async function times(count: number, work: (number: number) => Promise<void>): Promise<Times> {
  await work(-1)
  const spent: Times = { clock: [], processor: [] }
  for (let number = 0; number < count; number++) {
    const start = performance.now()
    const before = process.cpuUsage()
    await work(number)
    const { user, system } = process.cpuUsage(before)
    spent.clock.push(performance.now() - start)
    spent.processor.push((user + system) / 1000)
  }
  for (const of of [spent.clock, spent.processor]) of.sort((a, b) => a - b)
  return spent
}

function at(sorted: number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}
