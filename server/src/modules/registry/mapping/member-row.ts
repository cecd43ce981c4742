import { CardNumber, type MemberInput, NationalId } from '../schema.js'
import { careClassOf, dayOf, numberOf, sexOf, statusOf } from './source-words.js'

type Read = { input: MemberInput } | { reject: { code: string; field: string } }

/** A row of a members' file in our words; the first cell that cannot be right refuses it. */
export function readMemberRow(cell: (field: string) => string): Read {
  const cardNumber = CardNumber.safeParse(numberOf(cell('cardNumber')))
  if (!cardNumber.success) return invalid('cardNumber')
  const name = cell('name')
  if (name.length === 0 || name.length > 200) return invalid('name')
  const input: MemberInput = { cardNumber: cardNumber.data, name, careClass: 3, status: 'active' }
  const readers: [keyof MemberInput, (text: string) => unknown][] = [
    ['nationalId', (text) => NationalId.safeParse(numberOf(text)).data],
    ['birthDate', dayOf],
    ['sex', sexOf],
    ['careClass', careClassOf],
    ['status', statusOf],
    ['phone', (text) => (/^\+?[\d\s().-]{7,20}$/.test(text) ? text : undefined)],
  ]
  for (const [field, read] of readers) {
    const text = cell(field)
    if (text === '') continue
    const value = read(text)
    if (value === undefined) return invalid(field)
    Object.assign(input, { [field]: value })
  }
  return { input }
}

function invalid(field: string): Read {
  return { reject: { code: 'registry.field-invalid', field } }
}
