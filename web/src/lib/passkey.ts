import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { z } from 'zod'
import { ask } from './api.js'
import { ProblemError } from './problem.js'

/** Options travel from our own server to the browser, which knows their shape; here only that they are options. */
const Options = z.looseObject({ challenge: z.string() })

/** Whether this browser, at this address, can have passkeys at all: they are made for names, never for bare addresses. */
export function knowsPasskeys(): boolean {
  const isNamed = !/^[\d.]+$|:/.test(window.location.hostname)
  return isNamed && window.isSecureContext && 'PublicKeyCredential' in window
}

/** Asks the browser for a new passkey and gives what it made. @throws ProblemError `auth.passkey-cancelled` and others */
export async function makePasskey(optionsPath: string): Promise<unknown> {
  const options = await ask(optionsPath, { method: 'POST', answer: Options })
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  return startRegistration({ optionsJSON }).catch(explain)
}

/** Asks the browser to show a passkey and gives its answer. @throws ProblemError `auth.passkey-cancelled` and others */
export async function showPasskey(optionsPath: string): Promise<unknown> {
  const options = await ask(optionsPath, { method: 'POST', answer: Options })
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  return startAuthentication({ optionsJSON }).catch(explain)
}

/** Browsers do not tell a refusal by the person from a time that ran out, so that no site can find out. */
function explain(thrown: unknown): never {
  const name = thrown instanceof Error ? thrown.name : ''
  const isKnown = name === 'InvalidStateError'
  throw new ProblemError({ code: isKnown ? 'auth.passkey-known' : 'auth.passkey-cancelled', status: 0 })
}
