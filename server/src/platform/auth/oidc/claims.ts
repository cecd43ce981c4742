import { z } from 'zod'
import type { Role } from '../../actor.js'
import type { OidcSettings } from './oidc-settings.js'

/** What we read of an identity token; the rest is nobody's business here. */
const Claims = z.looseObject({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  name: z.string().max(200).optional().catch(undefined),
  preferred_username: z.string().max(200).optional().catch(undefined),
  email: z.string().max(254).optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  amr: z.array(z.string()).optional().catch(undefined),
})

export type Identity = {
  issuer: string
  subject: string
  /** A name to be known by; never one to be let in by. */
  username: string
  displayName: string
  roles: Role[]
  /** Whether the provider asked for more than a password. */
  strong: boolean
}

/** Ways of RFC 8176 that are a second factor, or two in one. */
const STRONG = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'pop'])

/** Who a provider says somebody is, with the roles that their groups give here: none that the list does not name. */
export function readIdentity(claims: unknown, settings: OidcSettings): Identity {
  const read = Claims.parse(claims)
  const groups = z.array(z.string()).safeParse(read[settings.groupsClaim])
  const given = groups.success ? groups.data.flatMap((group) => settings.roles.get(group) ?? []) : []
  const mail = read.email_verified === true ? read.email : undefined
  return {
    issuer: read.iss,
    subject: read.sub,
    username: usableName(mail) ?? usableName(read.preferred_username) ?? '',
    displayName: (read.name ?? mail ?? read.preferred_username ?? '').trim().slice(0, 120),
    roles: [...new Set(given)],
    strong: settings.trustsSecondFactor || (read.amr ?? []).some((way) => STRONG.has(way)),
  }
}

function usableName(name: string | undefined): string | null {
  const lower = name?.trim().toLowerCase() ?? ''
  return /^[a-z0-9][a-z0-9._@+-]{2,63}$/.test(lower) ? lower : null
}
