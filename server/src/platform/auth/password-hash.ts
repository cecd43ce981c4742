import { timingSafeEqual } from 'node:crypto'
import { hash, hashRaw, verify } from '@node-rs/argon2'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'

/** The work one hash costs: kibibytes of memory, passes, lanes. */
export type PasswordCost = { memoryCost: number; timeCost: number; parallelism: number }

/** Argon2id with 64 MiB and three passes: about a tenth of a second. */
export const STRONG_COST: PasswordCost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** What hashing needs; only tests name a cheaper cost. */
export type PasswordNeeds = Needs<'vault'> & { passwordCost?: PasswordCost }

const AT_ONCE = 4
const QUEUE = 32
const ARGON2ID = 2
/** The salt for names nobody has: their tries must cost what real ones cost. */
const NOBODY_SALT = Buffer.alloc(16, 'periksa')

let running = 0
const waiting: (() => void)[] = []

/** The hash of a password as a PHC string; a key outside the database (the pepper) takes part. */
export function hashPassword(ctx: PasswordNeeds, password: string): Promise<string> {
  return inTurn(() => hash(peppered(ctx, password), settings(ctx)))
}

/** Whether the password is the one behind `phc`, and whether its hash should be made anew with today's cost. */
export async function verifyPassword(
  ctx: PasswordNeeds,
  input: { password: string; phc: string | null },
): Promise<{ matches: boolean; outdated: boolean }> {
  const secret = peppered(ctx, input.password)
  const { phc } = input
  if (phc === null) {
    await inTurn(() => hashRaw(secret, { ...settings(ctx), salt: NOBODY_SALT }))
    return { matches: false, outdated: false }
  }
  const matches = await inTurn(() => verify(phc, secret))
  return { matches, outdated: matches && !phc.includes(costIn(settings(ctx))) }
}

/** True when the two hexadecimal digests are equal, in a time that does not tell where they differ. */
export function sameDigest(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')]
  return left.length > 0 && left.length === right.length && timingSafeEqual(left, right)
}

/** As text: the library takes the bytes of a password only as UTF-8. */
function peppered(ctx: PasswordNeeds, password: string): string {
  return ctx.vault.digest('passwords', password).toString('base64')
}

function settings(ctx: PasswordNeeds) {
  return { ...(ctx.passwordCost ?? STRONG_COST), algorithm: ARGON2ID, outputLen: 32 }
}

function costIn(cost: PasswordCost): string {
  return `$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`
}

/**
 * Four hashes at once (256 MiB), a short queue, then refusal: sign-in cannot eat the machine.
 * @throws AppError `auth.busy`
 */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= QUEUE) throw new AppError('limited', 'auth.busy', { details: { retryAfterSeconds: 1 } })
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
