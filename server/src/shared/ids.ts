import { z } from 'zod'

const id = <Brand extends string>() => z.uuid().brand<Brand>()

export const MemberId = id<'MemberId'>()
export type MemberId = z.infer<typeof MemberId>
export const FacilityId = id<'FacilityId'>()
export type FacilityId = z.infer<typeof FacilityId>
export const DocumentId = id<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>
export const BillId = id<'BillId'>()
export type BillId = z.infer<typeof BillId>
export const ClaimId = id<'ClaimId'>()
export type ClaimId = z.infer<typeof ClaimId>
export const AuditId = id<'AuditId'>()
export type AuditId = z.infer<typeof AuditId>
export const ScoreId = id<'ScoreId'>()
export type ScoreId = z.infer<typeof ScoreId>
export const DecisionId = id<'DecisionId'>()
export type DecisionId = z.infer<typeof DecisionId>
export const UserId = id<'UserId'>()
export type UserId = z.infer<typeof UserId>
