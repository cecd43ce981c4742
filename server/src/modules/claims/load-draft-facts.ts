import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { costParts, documentFacts, readBillRecord } from '../intake/index.js'
import { findShare, matchFacility, nameSimilarity, readMember } from '../registry/index.js'
import { DraftFacts } from './schema.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>

/** What the older form took for a bill that names no type of service. */
const USUAL_SERVICE = 'RAWAT JALAN'

/** All that a claim is made from: the bill as corrected, its document, and what the registry knows of member and place. */
export async function loadDraftFacts(ctx: Ctx, input: { billId: string }): Promise<DraftFacts> {
  const record = await readBillRecord(ctx, { billId: input.billId })
  if (!record) throw new AppError('not-found', 'bill.not-found')
  const bill = record.corrected
  const document = await documentFacts(ctx, { documentId: record.documentId })
  const member = document.memberId ? await readMember(ctx, { id: document.memberId }) : null
  const { name, address } = bill.facility
  const facility = await matchFacility(ctx, { name: name ?? undefined, address: address ?? undefined })
  return DraftFacts.parse({
    billId: record.billId,
    documentId: document.id,
    bill,
    costParts: costParts(bill),
    member,
    facility,
    patientNameMatch: member && bill.patient.name ? nameSimilarity(bill.patient.name, member.name) : null,
    share: await shareOn(ctx, {
      careClass: member?.careClass ?? 3,
      serviceType: bill.serviceType,
      day: bill.serviceDate,
    }),
    contentHash: document.address,
    imageHash: document.imageHash,
    filedBy: { id: document.uploadedBy, facilityId: document.facilityId },
  })
}

/** The share on the day of service; a day before the table begins, or none, takes today's. */
async function shareOn(
  ctx: Ctx,
  cell: { careClass: 1 | 2 | 3; serviceType: string | null; day: string | null },
): Promise<{ shareBasisPoints: number; source: string }> {
  const { careClass } = cell
  const serviceType = cell.serviceType ?? USUAL_SERVICE
  const today = ctx.clock.today()
  const onDay = await findShare(ctx, { careClass, serviceType, day: cell.day ?? today })
  const share = onDay ?? (await findShare(ctx, { careClass, serviceType, day: today }))
  if (!share) throw new AppError('unavailable', 'claim.no-coverage-table')
  return { shareBasisPoints: share.shareBasisPoints, source: share.source }
}
