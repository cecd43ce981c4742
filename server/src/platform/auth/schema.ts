import { z } from 'zod'
import { Instant } from '../../shared/dates.js'
import { FacilityId, MemberId, UserId } from '../../shared/ids.js'
import { roles } from '../actor.js'

/** Roles a person can be given; `service` belongs to keys. */
export const PersonRole = z.enum(roles).exclude(['service'])

/** A sign-in name: lower case, 3 to 64 letters, digits and `. _ @ + -`. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@+-]{2,63}$/)

export const User = z.object({
  id: UserId,
  username: z.string(),
  displayName: z.string(),
  roles: z.array(PersonRole),
  memberId: MemberId.nullable(),
  facilityId: FacilityId.nullable(),
  demonstration: z.boolean(),
})
export type User = z.infer<typeof User>

/** One-time codes of a person: on, off, or required and not yet on, which leaves nothing but turning them on. */
export const SecondFactor = z.enum(['on', 'off', 'required'])
export type SecondFactor = z.infer<typeof SecondFactor>

/** A user as administrators see it. */
export const ManagedUser = User.extend({ disabled: z.boolean(), hasTotp: z.boolean(), createdAt: Instant })
export type ManagedUser = z.infer<typeof ManagedUser>

/** What is typed to come in. Wide on purpose: what cannot be right fails like any wrong password. */
export const SignInInput = z.strictObject({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(1000),
  code: z.string().min(1).max(64).optional(),
})
export type SignInInput = z.infer<typeof SignInInput>

export const NewUser = z.strictObject({
  username: Username,
  displayName: z.string().trim().min(1).max(120),
  password: z.string().min(1).max(1000),
  roles: z.array(PersonRole).min(1).max(7),
  memberId: MemberId.nullable().default(null),
  facilityId: FacilityId.nullable().default(null),
})
export type NewUser = z.infer<typeof NewUser>

export const ApiKeyInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  scopes: z.array(z.string().max(64)).min(1).max(40),
  days: z.int().min(1).max(365).default(90),
  /** Administrators only: the facility or member for whom the key acts. */
  facilityId: FacilityId.nullable().default(null),
  memberId: MemberId.nullable().default(null),
})
export type ApiKeyInput = z.infer<typeof ApiKeyInput>

export const ApiKey = z.object({
  id: z.uuid(),
  /** The part by which a key is known; the secret is never shown again. */
  keyId: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  owner: UserId,
  facilityId: FacilityId.nullable(),
  memberId: MemberId.nullable(),
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
})
export type ApiKey = z.infer<typeof ApiKey>
