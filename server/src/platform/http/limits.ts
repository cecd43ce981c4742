import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.js'
import { sourceOf } from './caller.js'
import type { LimitClass } from './route.js'

/** So many requests in so many seconds; the bucket refills evenly. */
export type Allowance = { size: number; seconds: number }

export type Taken = { allowed: boolean; remaining: number; resetSeconds: number }

/** Where buckets stand. In memory they are this process's own; a shared store fits the same shape. */
export type Buckets = { take(name: string, allowance: Allowance): Promise<Taken> }

export type Limits = Record<
  'anonymous' | 'login' | 'read' | 'write' | 'export' | 'upload' | 'uploadDay' | 'uploadFacility' | 'key',
  Allowance
>

const MINUTE = 60
const HOUR = 3600

export const defaultLimits: Limits = {
  anonymous: { size: 60, seconds: MINUTE },
  login: { size: 10, seconds: MINUTE },
  read: { size: 300, seconds: MINUTE },
  write: { size: 60, seconds: MINUTE },
  export: { size: 5, seconds: HOUR },
  upload: { size: 10, seconds: MINUTE },
  uploadDay: { size: 60, seconds: 24 * HOUR },
  uploadFacility: { size: 600, seconds: HOUR },
  key: { size: 600, seconds: MINUTE },
}

/** Buckets in memory, at most `most` of them: the one longest untouched gives way, so that it cannot grow for ever. */
export function createBuckets(now: () => number = () => performance.now() / 1000, most = 20_000): Buckets {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    async take(name, { size, seconds }) {
      const at = now()
      const before = buckets.get(name) ?? { tokens: size, at }
      const rate = size / seconds
      const tokens = Math.min(size, before.tokens + (at - before.at) * rate)
      const allowed = tokens >= 1
      const left = allowed ? tokens - 1 : tokens
      buckets.delete(name)
      if (buckets.size >= most) buckets.delete(buckets.keys().next().value as string)
      buckets.set(name, { tokens: left, at })
      return { allowed, remaining: Math.floor(left), resetSeconds: Math.max(1, Math.ceil((1 - (left % 1)) / rate)) }
    },
  }
}

type Draw = { name: keyof Limits; of: string }

/** Which buckets a request draws from. */
export function drawsOf(request: Pick<FastifyRequest, 'actor' | 'credential' | 'ip'>, limit: LimitClass): Draw[] {
  const { actor, credential } = request
  const source = sourceOf(request)
  if (limit === 'none') return []
  if (limit === 'login') return [{ name: 'login', of: source }]
  if (actor.kind === 'service') {
    const of = credential.kind === 'key' ? actor.id : source
    return [{ name: 'key', of }, ...(limit === 'upload' ? [{ name: 'uploadFacility' as const, of }] : [])]
  }
  if (actor.roles.length === 0) return [{ name: 'anonymous', of: source }]
  if (limit !== 'upload') return [{ name: limit, of: actor.id }]
  if (actor.roles.includes('facility')) return [{ name: 'uploadFacility', of: actor.facilityId ?? actor.id }]
  return [
    { name: 'upload', of: actor.id },
    { name: 'uploadDay', of: actor.id },
  ]
}

/**
 * Takes from every bucket the request draws from and says on the answer how much the scarcest has left.
 * @throws AppError `request.limited` when one is empty.
 */
export async function takeFromLimits(
  request: FastifyRequest,
  reply: FastifyReply,
  from: { buckets: Buckets; limits: Limits; limit: LimitClass },
): Promise<void> {
  let scarcest: (Taken & { name: keyof Limits }) | null = null
  for (const { name, of } of drawsOf(request, from.limit)) {
    const taken = await from.buckets.take(`${name}:${of}`, from.limits[name])
    if (!scarcest || !taken.allowed || taken.remaining < scarcest.remaining) scarcest = { ...taken, name }
    if (!taken.allowed) break
  }
  if (!scarcest) return
  const { name, remaining, resetSeconds } = scarcest
  const { size, seconds } = from.limits[name]
  reply.header('ratelimit-policy', `"${name}";q=${size};w=${seconds}`)
  reply.header('ratelimit', `"${name}";r=${remaining};t=${resetSeconds}`)
  if (scarcest.allowed) return
  throw new AppError('limited', 'request.limited', { details: { retryAfterSeconds: resetSeconds } })
}
