import { createHash, randomBytes, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Actor } from '../actor.js'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { recordTrail } from '../trail/record.js'
import { sameDigest } from './password-hash.js'
import { isServicePermission, requireScope } from './permissions.js'
import { forgetful, type RememberedCallers } from './remembered-callers.js'
import type { ApiKey, ApiKeyInput } from './schema.js'
import { apiKeys, users } from './tables.js'

type ApiKeyNeeds = Needs<'db' | 'clock' | 'ids' | 'actor' | 'config'>
type ApiKeyRow = typeof apiKeys.$inferSelect

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SHAPE = /^hci_(live|test)_([0-9A-Za-z]{8})_([0-9A-Za-z]{43})_([0-9a-f]{8})$/
const DAY = 86_400_000

/**
 * A key for a program. The key itself is in this answer and nowhere else; only its hash is kept.
 * Facility users make keys for their own facility only.
 * @throws AppError `auth.scope-unknown` for a scope that programs cannot have.
 */
export async function createApiKey(ctx: ApiKeyNeeds, input: ApiKeyInput): Promise<{ key: string; apiKey: ApiKey }> {
  const reach = requireScope(ctx.actor, 'api-keys.manage')
  if (!input.scopes.every(isServicePermission)) throw new AppError('invalid', 'auth.scope-unknown')
  const { key, keyId } = makeKey(ctx.config.demonstration ? 'test' : 'live')
  const now = ctx.clock.now()
  const owned =
    reach === 'any'
      ? { facilityId: input.facilityId, memberId: input.memberId }
      : { facilityId: ownFacility(ctx.actor), memberId: null }
  const values = {
    ...{ id: ctx.ids.next(), keyId, hash: digestKey(key), name: input.name, scopes: [...new Set(input.scopes)] },
    ...{ owner: ctx.actor.id, ...owned, createdAt: now, expiresAt: new Date(now.getTime() + input.days * DAY) },
  }
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx.insert(apiKeys).values(values).returning()
    await recordTrail(ctx, tx, { action: 'api-keys.create', resource: 'api-key', resourceId: values.id })
    return { key, apiKey: toApiKey(row as ApiKeyRow) }
  })
}

export async function listApiKeys(ctx: Needs<'db' | 'actor'>): Promise<ApiKey[]> {
  const rows = await ctx.db.orm
    .select()
    .from(apiKeys)
    .where(withinReach(ctx.actor))
    .orderBy(desc(apiKeys.createdAt))
    .limit(500)
  return rows.map(toApiKey)
}

/** Ends a key at once. A stranger's key and one that is not there answer the same. */
export async function revokeApiKey(ctx: Needs<'db' | 'clock' | 'actor'>, input: { id: string }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(apiKeys)
      .set({ revokedAt: ctx.clock.now() })
      .where(and(eq(apiKeys.id, input.id), isNull(apiKeys.revokedAt), withinReach(ctx.actor)))
      .returning({ id: apiKeys.id })
    if (!row) throw new AppError('not-found', 'auth.no-such-key')
    await recordTrail(ctx, tx, { action: 'api-keys.revoke', resource: 'api-key', resourceId: row.id })
  })
}

/** How long a key still works beside the one that takes its place. */
const OVERLAP = DAY

/**
 * A new key in place of one: same name, reach and length of life. The old one works a day longer, so that a program can
 * change over without a gap; then it ends by itself. A key that has ended cannot be rotated.
 * @throws AppError `auth.no-such-key`
 */
export async function rotateApiKey(ctx: ApiKeyNeeds, input: { id: string }): Promise<{ key: string; apiKey: ApiKey }> {
  const now = ctx.clock.now()
  const { key, keyId } = makeKey(ctx.config.demonstration ? 'test' : 'live')
  return ctx.db.transaction(async (tx) => {
    const isOpen = and(isNull(apiKeys.revokedAt), gt(apiKeys.expiresAt, now))
    const [old] = await tx
      .select()
      .from(apiKeys)
      .where(and(eq(apiKeys.id, input.id), isOpen, withinReach(ctx.actor)))
      .for('update')
    if (!old) throw new AppError('not-found', 'auth.no-such-key')
    const lifetime = old.expiresAt.getTime() - old.createdAt.getTime()
    const fresh = { id: ctx.ids.next(), keyId, hash: digestKey(key), owner: ctx.actor.id, lastUsedAt: null }
    const times = { createdAt: now, expiresAt: new Date(now.getTime() + lifetime) }
    const [row] = await tx
      .insert(apiKeys)
      .values({ ...old, ...fresh, ...times })
      .returning()
    const ends = new Date(Math.min(old.expiresAt.getTime(), now.getTime() + OVERLAP))
    await tx.update(apiKeys).set({ expiresAt: ends }).where(eq(apiKeys.id, old.id))
    await recordTrail(ctx, tx, { action: 'api-keys.rotate', resource: 'api-key', resourceId: old.id, reason: fresh.id })
    return { key, apiKey: toApiKey(row as ApiKeyRow) }
  })
}

/** The program behind a key, or null: wrong, ended, too old, or its owner disabled. */
export async function findApiKey(
  ctx: Needs<'db' | 'clock'>,
  key: string,
  callers: RememberedCallers = forgetful,
): Promise<Actor | null> {
  const parts = SHAPE.exec(key)
  if (!parts || checksum(key.slice(0, -9)) !== parts[4]) return null
  const keyId = parts[2] as string
  const row = await callers.ask(`key ${keyId}`, () => loadApiKey(ctx, keyId))
  const now = ctx.clock.now()
  if (!row || !sameDigest(row.hash, digestKey(key))) return null
  if (row.revokedAt || row.expiresAt <= now) return null
  const before = new Date(now.getTime() - 60_000)
  if (!row.lastUsedAt || row.lastUsedAt < before) {
    const unseen = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, before))
    await ctx.db.orm
      .update(apiKeys)
      .set({ lastUsedAt: now })
      .where(and(eq(apiKeys.id, row.id), unseen))
    callers.drop(`key ${keyId}`)
  }
  const { id, name, memberId, facilityId, scopes } = row
  return { kind: 'service', id, name, roles: ['service'], memberId, facilityId, scopes, requestId: null }
}

async function loadApiKey(ctx: Needs<'db'>, keyId: string): Promise<ApiKeyRow | null> {
  const [found] = await ctx.db.orm
    .select({ row: apiKeys })
    .from(apiKeys)
    .innerJoin(users, and(eq(users.id, apiKeys.owner), eq(users.disabled, false)))
    .where(eq(apiKeys.keyId, keyId))
  return found?.row ?? null
}

function withinReach(actor: Actor) {
  return requireScope(actor, 'api-keys.manage') === 'any' ? undefined : eq(apiKeys.facilityId, ownFacility(actor))
}

function ownFacility(actor: Actor): string {
  if (!actor.facilityId) throw new AppError('forbidden', 'auth.forbidden')
  return actor.facilityId
}

/** `hci_<live|test>_<8: id>_<43: 256 bits>_<crc32>`: secret scanners know its look, and a mistyped one is refused early. */
function makeKey(world: 'live' | 'test'): { key: string; keyId: string } {
  const keyId = Array.from({ length: 8 }, () => BASE62[randomInt(62)]).join('')
  let value = BigInt(`0x${randomBytes(32).toString('hex')}`)
  let secret = ''
  for (let place = 0; place < 43; place++) {
    secret = `${BASE62[Number(value % 62n)]}${secret}`
    value /= 62n
  }
  const head = `hci_${world}_${keyId}_${secret}`
  return { key: `${head}_${checksum(head)}`, keyId }
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}

function digestKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

function toApiKey(row: ApiKeyRow): ApiKey {
  const { hash: _hash, ...rest } = row
  return {
    ...rest,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  } as ApiKey
}
