import { bigint, boolean, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '../actor.js'
import { moment, sealed } from '../db/columns.js'

const platform = pgSchema('platform')

export const users = platform.table('users', {
  id: uuid('id').primaryKey(),
  username: text('username').notNull().unique(),
  displayName: text('display_name').notNull(),
  password: text('password').notNull(),
  roles: text('roles').array().$type<Role[]>().notNull(),
  memberId: uuid('member_id'),
  facilityId: uuid('facility_id'),
  demonstration: boolean('demonstration').notNull().default(false),
  demonstrationPassword: sealed('demonstration_password'),
  disabled: boolean('disabled').notNull().default(false),
  totpPending: sealed('totp_pending'),
  totpSecret: sealed('totp_secret'),
  totpLastStep: bigint('totp_last_step', { mode: 'number' }),
  recoveryCodes: text('recovery_codes').array().notNull().default([]),
  createdAt: moment('created_at').notNull(),
})

export const sessions = platform.table('sessions', {
  token: text('token').primaryKey(),
  userId: uuid('user_id').notNull(),
  kind: text('kind').$type<'browser' | 'bearer'>().notNull(),
  createdAt: moment('created_at').notNull(),
  seenAt: moment('seen_at').notNull(),
  provenAt: moment('proven_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  strong: boolean('strong').notNull().default(false),
})

export const passkeys = platform.table('passkeys', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  credentialId: text('credential_id').notNull().unique(),
  publicKey: text('public_key').notNull(),
  counter: bigint('counter', { mode: 'number' }).notNull(),
  transports: text('transports').array().notNull().default([]),
  host: text('host').notNull(),
  synced: boolean('synced').notNull(),
  name: text('name').notNull(),
  createdAt: moment('created_at').notNull(),
  lastUsedAt: moment('last_used_at'),
})

export const ceremonies = platform.table('ceremonies', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<'passkey-enrol' | 'passkey-sign-in' | 'passkey-proof' | 'oidc'>().notNull(),
  userId: uuid('user_id'),
  facts: sealed('facts').notNull(),
  expiresAt: moment('expires_at').notNull(),
})

export const identities = platform.table('identities', {
  issuer: text('issuer').notNull(),
  subject: text('subject').notNull(),
  userId: uuid('user_id').notNull(),
  made: boolean('made').notNull(),
  createdAt: moment('created_at').notNull(),
})

export const signInTries = platform.table('sign_in_tries', {
  name: text('name').primaryKey(),
  failures: integer('failures').notNull(),
  nextTryAt: moment('next_try_at').notNull(),
  at: moment('at').notNull(),
})

export const apiKeys = platform.table('api_keys', {
  id: uuid('id').primaryKey(),
  keyId: text('key_id').notNull().unique(),
  hash: text('hash').notNull(),
  name: text('name').notNull(),
  scopes: text('scopes').array().notNull(),
  owner: uuid('owner').notNull(),
  memberId: uuid('member_id'),
  facilityId: uuid('facility_id'),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  lastUsedAt: moment('last_used_at'),
  revokedAt: moment('revoked_at'),
})

export const idempotency = platform.table('idempotency', {
  actor: text('actor').notNull(),
  route: text('route').notNull(),
  key: text('key').notNull(),
  bodySha256: text('body_sha256'),
  state: text('state').$type<'running' | 'done'>().notNull(),
  status: integer('status'),
  response: sealed('response'),
  lease: text('lease').notNull(),
  at: moment('at').notNull(),
})
