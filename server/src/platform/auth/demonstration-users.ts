import { randomInt } from 'node:crypto'
import { isNotNull } from 'drizzle-orm'
import { isLoopback } from '../config.js'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { type CreateUserNeeds, keepUser, prepareUser } from './create-user.js'
import type { NewUser } from './schema.js'
import { findUserByName, type UserRow, userCell } from './store.js'
import { users } from './tables.js'

export type DemonstrationPerson = Omit<NewUser, 'password'>
export type DemonstrationSignIn = { username: string; displayName: string; roles: string[]; password: string }

/**
 * Made-up people for a demonstration, each with a random password that is given back once, to be printed.
 * People who are there already are left alone and not given back.
 * @throws AppError `auth.not-a-demonstration` on a system for real people.
 */
export async function createDemonstrationUsers(
  ctx: CreateUserNeeds & Needs<'config'>,
  people: DemonstrationPerson[],
): Promise<DemonstrationSignIn[]> {
  if (!ctx.config.demonstration) throw new AppError('conflict', 'auth.not-a-demonstration')
  const made: DemonstrationSignIn[] = []
  for (const person of people) {
    if (await findUserByName(ctx.db.orm, person.username)) continue
    const password = makePassword()
    const ready = await prepareUser(ctx, { ...person, password }, true)
    await ctx.db.transaction((tx) => keepUser(ctx, tx, ready))
    made.push({ username: person.username, displayName: person.displayName, roles: person.roles, password })
  }
  return made
}

/** The passwords of the made-up people, so that a later start can print them again; only where nobody else listens. */
export async function listDemonstrationSignIns(ctx: Needs<'db' | 'vault' | 'config'>): Promise<DemonstrationSignIn[]> {
  if (!ctx.config.demonstration || !isLoopback(ctx.config.host)) return []
  const rows = await ctx.db.orm
    .select()
    .from(users)
    .where(isNotNull(users.demonstrationPassword))
    .orderBy(users.createdAt, users.username)
  return rows.filter((row) => !row.disabled).flatMap((row) => openSignIn(ctx, row))
}

function openSignIn(ctx: Needs<'vault'>, row: UserRow): DemonstrationSignIn[] {
  if (!row.demonstrationPassword) return []
  const password = ctx.vault.open(userCell(row.id, 'demonstration_password'), row.demonstrationPassword)
  return [{ username: row.username, displayName: row.displayName, roles: row.roles, password }]
}

/** Sixteen letters and digits that are not mistaken for each other (79 bits), in groups of four. */
function makePassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
