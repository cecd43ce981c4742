import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { DraftFacts } from '../../src/modules/claims/schema.js'
import type { Bill, BillLine } from '../../src/modules/intake/schema.js'
import type { Facility, FacilityMatch, Member } from '../../src/modules/registry/schema.js'
import type { Needs } from '../../src/platform/context.js'
import { fromWhole } from '../../src/shared/money.js'

let receipts = 0
const box = { x: 0, y: 0, width: 10, height: 10 }

/** A line of a bill; `amount` in minor units. */
export function aLine(change: Partial<BillLine> = {}): BillLine {
  return {
    page: 1,
    description: 'Konsultasi dokter',
    quantity: 1,
    unitPrice: fromWhole(850_000),
    amount: fromWhole(850_000),
    section: null,
    date: null,
    box,
    confidence: 1,
    ...change,
  }
}

/** A clean outpatient bill of Rp 850,000, five days before the test's today; each with a receipt number of its own. */
export function aBill(change: Partial<Bill> = {}): Bill {
  return {
    isMedical: true,
    kind: 'outpatient_bill',
    languages: ['id'],
    country: 'ID',
    currency: 'IDR',
    facility: { name: 'RSUD Contoh Satu', address: null, phone: null },
    patient: { name: 'Tester Satu', recordNumber: null, cardNumber: null, birthDate: null },
    receiptNumber: `KW-${++receipts}`,
    documentDate: '2026-06-10',
    serviceDate: '2026-06-10',
    admissionDate: null,
    dischargeDate: null,
    serviceType: 'RAWAT JALAN',
    diagnosis: { text: 'Demam tifoid', icd10: 'A01.0' },
    doctor: { name: null, specialty: null },
    room: null,
    lines: [aLine()],
    subtotal: null,
    discount: null,
    tax: null,
    rounding: null,
    deposit: null,
    amountDue: null,
    amountInWords: null,
    total: fromWhole(850_000),
    totalNeedsCheck: false,
    fields: {},
    checks: [],
    text: '',
    ...change,
  }
}

export function aMember(change: Partial<Member> = {}): Member {
  return {
    id: randomUUID() as Member['id'],
    cardNumber: '0001234567890',
    nationalId: null,
    name: 'Tester Satu',
    birthDate: null,
    sex: null,
    careClass: 2,
    status: 'active',
    phone: null,
    demonstration: true,
    ...change,
  }
}

export function aFacilityMatch(change: Partial<FacilityMatch> = {}): FacilityMatch {
  return {
    facilityId: '00000000-0000-4000-8000-0000000000fa' as Facility['id'],
    name: 'RSUD Contoh Satu',
    certainty: 1,
    by: 'exact',
    partner: true,
    ...change,
  }
}

/** Facts of a draft that passes every rule; each call is another bill. */
export function draftFacts(change: Partial<DraftFacts> = {}): DraftFacts {
  return {
    billId: randomUUID() as DraftFacts['billId'],
    documentId: randomUUID() as DraftFacts['documentId'],
    bill: aBill(),
    costParts: {
      consultation: fromWhole(850_000),
      procedures: 0,
      medicines: 0,
      tests: 0,
      administration: 0,
      accommodation: 0,
      other: 0,
    },
    member: aMember(),
    facility: aFacilityMatch(),
    patientNameMatch: 1,
    share: { shareBasisPoints: 8500, source: 'test' },
    contentHash: null,
    imageHash: null,
    ...change,
  }
}

/** Keeps document and bill as intake does, so that use cases can load them. */
export async function keepBill(ctx: Needs<'db' | 'vault' | 'clock'>, facts: DraftFacts): Promise<void> {
  const at = ctx.clock.now().toISOString()
  const cell = ctx.vault.seal({ table: 'intake.bills', column: 'bill', row: facts.billId }, JSON.stringify(facts.bill))
  const { documentId, billId, member } = facts
  await ctx.db.orm.execute(sql`
    insert into intake.documents
      (id, member_id, uploaded_by, source, kind, media_type, bytes, address, state, stage, pages, received_at)
    values (${documentId}, ${member?.id ?? null}, 'u1', 'web', 'receipt', 'image/jpeg', 1, ${documentId}, 'read', 'filed',
      1, ${at})`)
  await ctx.db.orm.execute(sql`
    insert into intake.bills (id, document_id, bill, reader, created_at)
    values (${billId}, ${documentId}, ${cell}, 'test', ${at})`)
}
