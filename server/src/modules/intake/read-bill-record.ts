import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import type { Queryable } from '../../platform/db/database.js'
import { applyCorrections } from './correcting/apply-corrections.js'
import type { Bill } from './schema.js'
import { type Correction, findBill, findCorrections } from './store.js'

export type BillRecord = {
  billId: string
  documentId: string
  /** Name and version of the reader. */
  reader: string
  /** As the machine read it. */
  machine: Bill
  /** With people's corrections applied. */
  corrected: Bill
  corrections: Correction[]
}

const StoredValue = z.union([z.string(), z.number(), z.null()])

/** A bill with its corrections, or null when nothing was read. For other modules: who may see it is theirs to check. */
export async function readBillRecord(
  ctx: Needs<'db' | 'vault'>,
  by: { billId: string } | { documentId: string },
  db: Queryable = ctx.db.orm,
): Promise<BillRecord | null> {
  const found = await findBill(ctx, db, by)
  if (!found) return null
  const corrections = await findCorrections(ctx, db, found.id)
  const applied = corrections.map(({ field, becomes }) => ({ field, becomes: StoredValue.parse(JSON.parse(becomes)) }))
  return {
    billId: found.id,
    documentId: found.documentId,
    reader: found.reader,
    machine: found.bill,
    corrected: applyCorrections(found.bill, applied),
    corrections,
  }
}
