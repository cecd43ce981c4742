import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { digitsOf } from './matching/numbers.js'
import { nameSimilarity } from './matching/person-name.js'
import { memberBlinds } from './member-cells.js'
import type { Member, MemberClues, MemberIdentification } from './schema.js'
import { type Blind, loadMemberByCardForSubmission, loadMembersBornOn, loadMembersByBlind } from './store-members.js'

const SURE = 1
const ONE_PHONE = 0.9
const LEAST_NAME = 0.8
const CLEARLY_BETTER = 0.1

type Ctx = Needs<'db' | 'vault' | 'actor'>

/**
 * Who the clues speak of: by card number, population number, telephone, or name with birth date, in this order.
 * Null when nobody, more than one person, or nobody the actor may see fits. Facilities are answered by card number only.
 */
export async function identifyMember(ctx: Ctx, clues: MemberClues): Promise<MemberIdentification | null> {
  if (scopeOf(ctx.actor, 'members.read') === 'pseudonymised') return null
  const byNumber = (await byCard(ctx, clues)) ?? (await byNationalId(ctx, clues)) ?? (await byPhone(ctx, clues))
  return byNumber ?? byNameAndBirthDate(ctx, clues)
}

async function byCard(ctx: Ctx, { cardNumber }: MemberClues): Promise<MemberIdentification | null> {
  if (!cardNumber || digitsOf(cardNumber).length !== 13) return null
  const found = await byHash(ctx, { column: 'cardBlind', hash: memberBlinds.card(ctx.vault, cardNumber) })
  const member = found[0] ?? (await loadMemberByCardForSubmission(ctx, ctx.db.orm, cardNumber))
  return member ? { member, certainty: SURE, by: 'card-number' } : null
}

async function byNationalId(ctx: Ctx, { nationalId }: MemberClues): Promise<MemberIdentification | null> {
  if (!nationalId || digitsOf(nationalId).length !== 16) return null
  const hash = memberBlinds.nationalId(ctx.vault, nationalId)
  const [member, another] = await byHash(ctx, { column: 'nationalIdBlind', hash })
  return member && !another ? { member, certainty: SURE, by: 'national-id' } : null
}

/** A telephone may be a family's: then the name must tell. */
async function byPhone(ctx: Ctx, { phone, name }: MemberClues): Promise<MemberIdentification | null> {
  const hash = phone ? memberBlinds.phone(ctx.vault, phone) : null
  if (!hash) return null
  const found = await byHash(ctx, { column: 'phoneBlind', hash })
  if (!name) return found.length === 1 ? { member: found[0] as Member, certainty: ONE_PHONE, by: 'phone' } : null
  const named = likest(found, name)
  return named ? { member: named.member, certainty: ONE_PHONE * named.likeness, by: 'phone' } : null
}

async function byNameAndBirthDate(ctx: Ctx, clues: MemberClues): Promise<MemberIdentification | null> {
  const { name, birthDate } = clues
  if (!name || !birthDate) return null
  const named = likest(await loadMembersBornOn(ctx, ctx.db.orm, { birthDate, name }), name)
  return named ? { member: named.member, certainty: 0.95 * named.likeness, by: 'name-and-birth-date' } : null
}

function byHash(ctx: Ctx, blind: Blind): Promise<Member[]> {
  return loadMembersByBlind(ctx, ctx.db.orm, blind)
}

/** The member whose name is clearly the likest, or null. */
function likest(found: Member[], name: string): { member: Member; likeness: number } | null {
  const [best, next] = found
    .map((member) => ({ member, likeness: nameSimilarity(member.name, name) }))
    .sort((a, b) => b.likeness - a.likeness)
  if (!best || best.likeness < LEAST_NAME) return null
  return next && best.likeness - next.likeness < CLEARLY_BETTER ? null : best
}
