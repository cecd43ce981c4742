import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

/** Bytes as browsers send them here: base64 for addresses, without padding. */
const Bytes = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]+$/)
const Attachment = z.enum(['cross-platform', 'platform'])
const Transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])
const common = {
  id: Bytes,
  rawId: Bytes,
  type: z.literal('public-key'),
  authenticatorAttachment: Attachment.nullish().transform((value) => value ?? undefined),
  // What extensions say is not used.
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
}

/** What a browser answers when a passkey was made. Unknown parts are left out, as browsers add some over time. */
export const MadePasskey = z.object({
  ...common,
  response: z.object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
})

/** What a browser answers when a passkey was shown. */
export const ShownPasskey = z.object({
  ...common,
  response: z.object({
    clientDataJSON: Bytes,
    authenticatorData: Bytes,
    signature: Bytes,
    userHandle: Bytes.nullish().transform((value) => value ?? undefined),
  }),
})
export type MadePasskey = z.infer<typeof MadePasskey>
export type ShownPasskey = z.infer<typeof ShownPasskey>

/** The ways to reach an authenticator that we know; others are of no use to us. */
export function knownTransports(transports: string[]): z.infer<typeof Transport>[] {
  return transports.flatMap((one) => {
    const known = Transport.safeParse(one)
    return known.success ? [known.data] : []
  })
}

export function asRegistration(made: MadePasskey): RegistrationResponseJSON {
  const { transports, ...response } = made.response
  const { authenticatorAttachment, ...rest } = made
  return {
    ...rest,
    ...(authenticatorAttachment ? { authenticatorAttachment } : {}),
    clientExtensionResults: {},
    response: { ...response, transports: knownTransports(transports) },
  }
}

export function asAuthentication(shown: ShownPasskey): AuthenticationResponseJSON {
  const { userHandle, ...response } = shown.response
  const { authenticatorAttachment, ...rest } = shown
  return {
    ...rest,
    ...(authenticatorAttachment ? { authenticatorAttachment } : {}),
    clientExtensionResults: {},
    response: { ...response, ...(userHandle === undefined ? {} : { userHandle }) },
  }
}
