import type { SignInInput } from './schema.js'
import { type SignedIn, type SignInNeeds, signIn } from './sign-in.js'

/** Signs a program in for its user: an opaque bearer token of 256 bits, good for twelve hours. */
export function issueToken(ctx: SignInNeeds, input: SignInInput): Promise<SignedIn> {
  return signIn(ctx, { ...input, kind: 'bearer' })
}
