import { z } from 'zod'
import { type Role, roles } from '../../actor.js'
import { AppError } from '../../errors.js'

/** Roles that a group may give. Members and facility users belong to a record, which a group cannot name. */
const GroupRole = z.enum(roles).exclude(['service', 'member', 'facility'])

/** The environment's part that sets sign-in by an identity provider; without OIDC_ISSUER there is none. */
export const OidcEnvironment = z.object({
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the button says. */
  OIDC_NAME: z.string().max(60).optional(),
  /** The claim that lists a person's groups, and which group gives which role: `claims-team=auditor,it=admin`. */
  OIDC_GROUPS_CLAIM: z.string().min(1).default('groups'),
  OIDC_ROLES: z.string().default(''),
  /** `claim`: staff are let in only when the provider's answer says that it asked for a second factor; `provider`: it always does. */
  OIDC_SECOND_FACTOR: z.enum(['claim', 'provider']).default('claim'),
})

export type OidcSettings = {
  issuer: URL
  clientId: string
  clientSecret: string
  name: string
  groupsClaim: string
  /** The roles each group gives; a group that is not named gives none. */
  roles: Map<string, Role[]>
  trustsSecondFactor: boolean
  /** Where the provider sends people back to. */
  redirectUri: string
}

const CALLBACK = '/api/v1/session/oidc/callback'

/** @throws AppError `config.invalid` when the settings are not whole, or a group is given a role it cannot give. */
export function oidcSettings(env: z.infer<typeof OidcEnvironment> & { PERIKSA_PUBLIC_URL?: string | undefined }) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret || !env.PERIKSA_PUBLIC_URL) {
    throw invalid('OIDC needs OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PERIKSA_PUBLIC_URL.')
  }
  const url = new URL(issuer)
  if (url.protocol !== 'https:' && !['localhost', '127.0.0.1'].includes(url.hostname)) {
    throw invalid('OIDC_ISSUER must be https.')
  }
  return {
    ...{ issuer: url, clientId, clientSecret, name: env.OIDC_NAME ?? url.hostname },
    groupsClaim: env.OIDC_GROUPS_CLAIM,
    roles: readRoles(env.OIDC_ROLES),
    trustsSecondFactor: env.OIDC_SECOND_FACTOR === 'provider',
    redirectUri: new URL(CALLBACK, env.PERIKSA_PUBLIC_URL).href,
  } satisfies OidcSettings
}

function readRoles(text: string): Map<string, Role[]> {
  const given = new Map<string, Role[]>()
  for (const pair of text.split(',').map((one) => one.trim())) {
    if (pair === '') continue
    const cut = pair.lastIndexOf('=')
    const role = GroupRole.safeParse(pair.slice(cut + 1).trim())
    const group = pair.slice(0, Math.max(cut, 0)).trim()
    if (!role.success || group === '') {
      throw invalid(`OIDC_ROLES is a list of group=role with the roles ${GroupRole.options.join(', ')}.`)
    }
    given.set(group, [...(given.get(group) ?? []), role.data])
  }
  return given
}

function invalid(message: string): AppError {
  return new AppError('invalid', 'config.invalid', { message })
}
