import type { Vault } from '../../platform/db/vault.js'
import { digitsOf, phoneDigits } from './matching/numbers.js'
import { nameTokens } from './matching/person-name.js'
import { Member, type MemberInput } from './schema.js'
import type { MemberRow } from './tables.js'

const TABLE = 'registry.members'

/** Keyed hashes by which members are found without reading them. */
export const memberBlinds = {
  card: (vault: Vault, card: string) => vault.blind('members.card', digitsOf(card)),
  nationalId: (vault: Vault, id: string) => vault.blind('members.national-id', digitsOf(id)),
  phone: (vault: Vault, phone: string) => blindOrNull(vault, 'members.phone', phoneDigits(phone)),
  birthDate: (vault: Vault, day: string) => vault.blind('members.birth-date', day),
  nameTokens: (vault: Vault, name: string) =>
    [...new Set(nameTokens(name))].map((token) => vault.blind('members.name', token)),
}

function blindOrNull(vault: Vault, kind: string, value: string | null): string | null {
  return value === null ? null : vault.blind(kind, value)
}

export type MemberFacts = Required<MemberInput>

/** The sealed cells and blind hashes of one member's row. */
export function sealMember(vault: Vault, id: string, member: MemberFacts) {
  const seal = (column: string, text: string | null) =>
    text === null ? null : vault.seal({ table: TABLE, column, row: id }, text)
  return {
    card_number: seal('card_number', member.cardNumber),
    national_id: seal('national_id', member.nationalId),
    name: seal('name', member.name),
    birth_date: seal('birth_date', member.birthDate),
    phone: seal('phone', member.phone),
    card_blind: memberBlinds.card(vault, member.cardNumber),
    national_id_blind: member.nationalId === null ? null : memberBlinds.nationalId(vault, member.nationalId),
    phone_blind: member.phone === null ? null : memberBlinds.phone(vault, member.phone),
    birth_date_blind: member.birthDate === null ? null : memberBlinds.birthDate(vault, member.birthDate),
    name_tokens: memberBlinds.nameTokens(vault, member.name),
  }
}

/** Opens a row into the member it keeps. */
export function openMember(vault: Vault, row: MemberRow): Member {
  const open = (column: string, cell: MemberRow['phone']) =>
    cell === null ? null : vault.open({ table: TABLE, column, row: row.id }, cell)
  return Member.parse({
    id: row.id,
    cardNumber: open('card_number', row.cardNumber),
    nationalId: open('national_id', row.nationalId),
    name: open('name', row.name),
    birthDate: open('birth_date', row.birthDate),
    phone: open('phone', row.phone),
    sex: row.sex,
    careClass: row.careClass,
    status: row.status,
    demonstration: row.demonstration,
  })
}
