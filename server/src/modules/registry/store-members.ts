import { and, arrayContains, arrayOverlaps, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.js'
import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { type MemberFacts, memberBlinds, openMember, sealMember } from './member-cells.js'
import type { Member, MemberSummary } from './schema.js'
import { type MemberRow, members } from './tables.js'

type Reader = Needs<'vault' | 'actor'>

/**
 * Which rows the actor may see at all. Their pseudonymised view is made where rows are shown. A facility sees no row: it
 * names a member by the whole card, and `loadMemberByCardForSubmission` answers.
 */
function visibleTo(actor: Actor): SQL {
  switch (scopeOf(actor, 'members.read')) {
    case 'any':
    case 'assigned':
    case 'pseudonymised':
      return sql`true`
    case 'own':
    case 'facility':
      return actor.memberId ? eq(members.id, actor.memberId) : sql`false`
    default:
      return sql`false`
  }
}

export async function loadMember(ctx: Reader, db: Queryable, id: string): Promise<Member | null> {
  const [row] = await db
    .select()
    .from(members)
    .where(and(eq(members.id, id), visibleTo(ctx.actor)))
  return row ? openMember(ctx.vault, row) : null
}

export async function loadMembers(ctx: Reader, db: Queryable, ids: string[]): Promise<Member[]> {
  const rows = await db
    .select()
    .from(members)
    .where(and(inArray(members.id, ids), visibleTo(ctx.actor)))
  return rows.map((row) => openMember(ctx.vault, row))
}

/** One number that may belong to several people, such as a family's telephone. */
export type Blind = { column: 'cardBlind' | 'nationalIdBlind' | 'phoneBlind'; hash: string }

export async function loadMembersByBlind(ctx: Reader, db: Queryable, blind: Blind): Promise<Member[]> {
  const rows = await db
    .select()
    .from(members)
    .where(and(eq(members[blind.column], blind.hash), visibleTo(ctx.actor)))
    .limit(10)
  return rows.map((row) => openMember(ctx.vault, row))
}

/** For a facility at submission, which may name a member by the whole card number, and sees no other number of theirs. */
export async function loadMemberByCardForSubmission(ctx: Reader, db: Queryable, card: string): Promise<Member | null> {
  if (scopeOf(ctx.actor, 'members.read') !== 'facility') return null
  const [row] = await db
    .select()
    .from(members)
    .where(eq(members.cardBlind, memberBlinds.card(ctx.vault, card)))
  return row ? { ...openMember(ctx.vault, row), nationalId: null, phone: null } : null
}

export async function loadMembersBornOn(
  ctx: Reader,
  db: Queryable,
  clues: { birthDate: string; name: string },
): Promise<Member[]> {
  const tokens = memberBlinds.nameTokens(ctx.vault, clues.name)
  if (tokens.length === 0) return []
  const rows = await db
    .select()
    .from(members)
    .where(
      and(
        eq(members.birthDateBlind, memberBlinds.birthDate(ctx.vault, clues.birthDate)),
        arrayOverlaps(members.nameTokens, tokens),
        visibleTo(ctx.actor),
      ),
    )
    .limit(50)
  return rows.map((row) => openMember(ctx.vault, row))
}

export type MemberListing = { rows: MemberRow[]; total: number }

/** A page of members whose name has all the words; nothing is opened here. */
export async function listMembers(
  ctx: Reader,
  db: Queryable,
  query: { q?: string; page: number; pageSize: number },
): Promise<MemberListing> {
  const where = and(visibleTo(ctx.actor), matching(ctx, query.q))
  const rows = await db
    .select()
    .from(members)
    .where(where)
    .orderBy(desc(members.createdAt), members.id)
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
  const [counted] = await db.select({ total: count() }).from(members).where(where)
  return { rows, total: counted?.total ?? 0 }
}

function matching(ctx: Reader, q: string | undefined): SQL | undefined {
  if (!q) return undefined
  if (/^[\d\s.-]{13,}$/.test(q)) return eq(members.cardBlind, memberBlinds.card(ctx.vault, q))
  const tokens = memberBlinds.nameTokens(ctx.vault, q)
  return tokens.length > 0 ? arrayContains(members.nameTokens, tokens) : sql`false`
}

export function summarise(ctx: Reader, row: MemberRow): MemberSummary {
  const { sex, careClass, status, demonstration, id, name, cardNumber, birthDate } = openMember(ctx.vault, row)
  const birthYear = birthDate === null ? null : Number(birthDate.slice(0, 4))
  const common = { birthYear, sex, careClass, status, demonstration }
  if (scopeOf(ctx.actor, 'members.read') === 'pseudonymised') {
    const pseudonym = ctx.vault.digest('pseudonyms', `registry.members\0${id}`).toString('hex').slice(0, 32)
    return { id: `p1_${pseudonym}`, name: null, cardNumberEnding: null, ...common }
  }
  return { id, name, cardNumberEnding: cardNumber.slice(-4), ...common }
}

export type MemberKept = { id: string; change: 'created' | 'changed' | 'unchanged' }

type Writer = Needs<'vault' | 'clock' | 'ids'> & { actor: Actor }

/** Keeps members by card number, one writer at a time; unknown facts (undefined) leave what is known. */
export async function keepMembers(
  ctx: Writer,
  tx: Tx,
  batch: { inputs: (Partial<MemberFacts> & Pick<MemberFacts, 'cardNumber'>)[]; source: string },
): Promise<MemberKept[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(72010)`)
  const blinds = batch.inputs.map((input) => memberBlinds.card(ctx.vault, input.cardNumber))
  const rows = await tx.select().from(members).where(inArray(members.cardBlind, blinds))
  const known = new Map(rows.map((row) => [row.cardBlind, openMember(ctx.vault, row)]))
  const kept: MemberKept[] = []
  const written: Record<string, unknown>[] = []
  batch.inputs.forEach((input, index) => {
    const before = known.get(blinds[index] as string)
    const facts = factsOf(before, input)
    const id = before?.id ?? ctx.ids.next()
    const change = !before ? 'created' : isSame(before, facts) ? 'unchanged' : 'changed'
    kept.push({ id, change })
    if (change !== 'unchanged') written.push(rowOf(ctx, id, { facts, source: batch.source }))
  })
  if (written.length > 0) await writeMembers(tx, written)
  return kept
}

function factsOf(
  before: Member | undefined,
  input: Partial<MemberFacts> & Pick<MemberFacts, 'cardNumber'>,
): MemberFacts {
  const blank = { nationalId: null, name: '', birthDate: null, sex: null, phone: null, demonstration: false } as const
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  return { careClass: 3, status: 'active', ...blank, ...before, ...given } as MemberFacts
}

function isSame(before: Member, facts: MemberFacts): boolean {
  return (Object.keys(before) as (keyof Member)[]).every((key) => key === 'id' || before[key] === facts[key])
}

function rowOf(ctx: Writer, id: string, kept: { facts: MemberFacts; source: string }): Record<string, unknown> {
  const { facts, source } = kept
  const at = ctx.clock.now().toISOString()
  return {
    id,
    ...sealMember(ctx.vault, id, facts),
    sex: facts.sex,
    care_class: facts.careClass,
    status: facts.status,
    demonstration: facts.demonstration,
    source,
    created_at: at,
    changed_at: at,
  }
}

async function writeMembers(tx: Tx, rows: Record<string, unknown>[]): Promise<void> {
  await tx.execute(sql`
    insert into registry.members
    select * from jsonb_populate_recordset(null::registry.members, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set
      card_number = excluded.card_number, national_id = excluded.national_id, name = excluded.name,
      birth_date = excluded.birth_date, phone = excluded.phone, card_blind = excluded.card_blind,
      national_id_blind = excluded.national_id_blind, phone_blind = excluded.phone_blind,
      birth_date_blind = excluded.birth_date_blind, name_tokens = excluded.name_tokens, sex = excluded.sex,
      care_class = excluded.care_class, status = excluded.status, demonstration = excluded.demonstration,
      source = excluded.source, changed_at = excluded.changed_at`)
}
