import type { Vault } from '../../platform/db/vault.js'
import type { ReceiptFacts } from './duplicates/receipt-key.js'
import { receiptKey, receiptNumberKey } from './duplicates/receipt-key.js'
import { nameWords } from './searching/name-words.js'
import type { ClaimRow } from './tables.js'

const TABLE = 'claims.claims'
const LINES = 'claims.line_items'

/** Keyed hashes by which claims are found and held against one another without reading them. */
export const claimBlinds = {
  card: (vault: Vault, card: string) => vault.blind('claims.card', card),
  names: (vault: Vault, text: string) => nameWords(text).map((word) => vault.blind('claims.member-name', word)),
  receipt: (vault: Vault, facts: ReceiptFacts) => blindOrNull(vault, 'claims.receipt', receiptKey(facts)),
  receiptNumber: (vault: Vault, number: string | null) =>
    blindOrNull(vault, 'claims.receipt-number', receiptNumberKey(number)),
}

function blindOrNull(vault: Vault, kind: string, value: string | null): string | null {
  return value === null ? null : vault.blind(kind, value)
}

type ClaimColumn = 'member_name' | 'card_number' | 'diagnosis'

/** Encrypts a text for one cell of one claim. */
export function sealClaim(vault: Vault, place: { column: ClaimColumn; row: string }, text: string) {
  return vault.seal({ table: TABLE, ...place }, text)
}

export type Identity = { memberName: string; cardNumber: string }

/** The person a claim is for, as known on the day it was drafted. */
export function openIdentity(vault: Vault, row: ClaimRow): Identity {
  return {
    memberName: vault.open({ table: TABLE, column: 'member_name', row: row.id }, row.memberName),
    cardNumber: vault.open({ table: TABLE, column: 'card_number', row: row.id }, row.cardNumber),
  }
}

export function openDiagnosis(vault: Vault, row: ClaimRow): string | null {
  return row.diagnosis && vault.open({ table: TABLE, column: 'diagnosis', row: row.id }, row.diagnosis)
}

/** Where a text of one line item stands. */
export function linePlace(column: 'description' | 'section', claimId: string, index: number) {
  return { table: LINES, column, row: `${claimId}:${index}` }
}

/** A name for a member that tells rows of one person together and the person not: a UUID made from a keyed hash. */
export function pseudonymOf(vault: Vault, memberId: string): string {
  const hex = vault.digest('pseudonyms', `claims.members\0${memberId}`).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
