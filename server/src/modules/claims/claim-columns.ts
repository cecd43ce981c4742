import type { z } from 'zod'
import type { Vault } from '../../platform/db/vault.js'
import { claimBlinds, linePlace, sealClaim } from './claim-cells.js'
import type { Assessable, Assessment } from './completeness/assess.js'
import { imageBands } from './duplicates/image-hash.js'
import type { DraftFacts } from './schema.js'
import type { ClaimRow, NewClaimRow } from './tables.js'

export type LoadedFacts = z.output<typeof DraftFacts> & { member: NonNullable<DraftFacts['member']> }

/** The columns of a claim that follow from its bill and from what the registry says of it. */
export function factColumns(vault: Vault, claimId: string, facts: LoadedFacts) {
  const { bill, member, facility } = facts
  const diagnosis = [bill.diagnosis.icd10, bill.diagnosis.text].filter(Boolean).join(' ')
  const facilityName = facility.name ?? bill.facility.name
  const serviceDate = bill.serviceDate ?? bill.dischargeDate ?? bill.admissionDate
  return {
    memberId: member.id as string,
    memberName: sealClaim(vault, { column: 'member_name', row: claimId }, member.name),
    cardNumber: sealClaim(vault, { column: 'card_number', row: claimId }, member.cardNumber),
    cardBlind: claimBlinds.card(vault, member.cardNumber),
    memberBlind: claimBlinds.names(vault, member.name),
    memberActive: member.status === 'active',
    careClass: member.careClass as number,
    facilityId: facility.facilityId as string | null,
    facilityName,
    facilityCertainty: facility.certainty,
    facilityBy: facility.by as string,
    facilityPartner: facility.partner,
    serviceType: bill.serviceType as string | null,
    serviceDate,
    dateUnreadable: serviceDate === null && (bill.fields.serviceDate?.raw ?? '').trim() !== '',
    currency: (bill.currency ?? 'IDR') as string,
    total: bill.total,
    totalNeedsCheck: bill.totalNeedsCheck,
    costParts: facts.costParts,
    shareBasisPoints: facts.share.shareBasisPoints,
    shareSource: facts.share.source,
    patientNameMatch: facts.patientNameMatch,
    diagnosis: diagnosis ? sealClaim(vault, { column: 'diagnosis', row: claimId }, diagnosis) : null,
    contentHash: facts.contentHash,
    imageHash: facts.imageHash,
    imageBands: facts.imageHash ? imageBands(facts.imageHash) : [],
    receiptBlind: claimBlinds.receipt(vault, {
      facilityId: facility.facilityId,
      facilityName,
      receiptNumber: bill.receiptNumber,
      serviceDate,
      total: bill.total,
    }),
    receiptNumberBlind: claimBlinds.receiptNumber(vault, bill.receiptNumber),
  } satisfies Partial<NewClaimRow>
}

/** The lines of a bill as rows of a claim. */
export function lineRows(vault: Vault, claimId: string, lines: LoadedFacts['bill']['lines']) {
  return lines.map((line, index) => ({
    claimId,
    index,
    description: vault.seal(linePlace('description', claimId, index), line.description),
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    amount: line.amount,
    section: line.section === null ? null : vault.seal(linePlace('section', claimId, index), line.section),
    date: line.date,
  }))
}

/** The columns that an assessment fills. */
export function assessmentColumns({ approval, toCheck }: Assessment) {
  return {
    ruleSet: approval.ruleSet,
    score: Math.round(approval.score * 100),
    isValid: approval.isValid,
    estimate: approval.estimate,
    approval: approval.outcomes,
    missingDocuments: approval.missingDocuments as string[],
    toCheck,
  } satisfies Partial<NewClaimRow>
}

type Kept = Pick<
  ClaimRow,
  | 'currency'
  | 'total'
  | 'totalNeedsCheck'
  | 'serviceType'
  | 'serviceDate'
  | 'dateUnreadable'
  | 'facilityName'
  | 'facilityCertainty'
  | 'facilityPartner'
  | 'shareBasisPoints'
  | 'receivedOn'
  | 'memberActive'
  | 'patientNameMatch'
  | 'hasReceipt'
>

/** What the rules look at, from a claim's own columns and its documents. */
export function assessable(row: Kept, other: { documents: string[]; duplicates: number }): Assessable {
  const documents = other.documents.filter((kind) => kind !== 'receipt' || row.hasReceipt)
  return {
    currency: row.currency as Assessable['currency'],
    total: row.total,
    totalNeedsCheck: row.totalNeedsCheck,
    serviceType: row.serviceType as Assessable['serviceType'],
    serviceDate: row.serviceDate,
    dateUnreadable: row.dateUnreadable,
    facility: { named: row.facilityName !== null, certainty: row.facilityCertainty, partner: row.facilityPartner },
    documents: documents as Assessable['documents'],
    shareBasisPoints: row.shareBasisPoints,
    receivedOn: row.receivedOn,
    memberActive: row.memberActive,
    patientNameMatch: row.patientNameMatch,
    duplicates: other.duplicates,
  }
}
