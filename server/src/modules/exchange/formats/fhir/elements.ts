import type { z } from 'zod'
import type { Adjudication, Amount, Concept, Identifier, Period } from '../../schema.js'
import { toMinor } from '../amounts.js'
import type { Findings } from '../findings.js'
import type { R4Adjudication, R4Concept, R4Identifier, R4Money, R4Period } from './r4.js'

/** Null too for one that says only that the source has none. */
export function concept(value: z.infer<typeof R4Concept> | undefined): Concept | null {
  if (!value || (!value.coding && value.text === undefined)) return null
  const codings = (value.coding ?? []).map((one) => ({
    system: one.system ?? null,
    code: one.code ?? null,
    display: one.display ?? null,
  }))
  return { codings, text: value.text ?? null }
}

/** A concept that the standard requires: what is there, or an empty one. */
export function required(value: z.infer<typeof R4Concept> | undefined): Concept {
  return concept(value) ?? { codings: [], text: null }
}

export function identifier(value: z.infer<typeof R4Identifier>): Identifier | null {
  return value.value ? { system: value.system ?? null, value: value.value, type: concept(value.type) } : null
}

export function identifiersOf(values: z.infer<typeof R4Identifier>[] | undefined): Identifier[] {
  return (values ?? []).map(identifier).filter((one) => one !== null)
}

export function period(value: z.infer<typeof R4Period> | undefined): Period {
  return { start: value?.start ?? null, end: value?.end ?? null }
}

/**
 * An amount in minor units. One without a currency, or finer than its minor unit, is not guessed: it is null and warned of.
 */
export function money(value: z.infer<typeof R4Money> | undefined, path: string, to: Findings): Amount | null {
  if (value?.value === undefined) return null
  const { currency } = value
  if (!currency) {
    to.warn({ code: 'exchange.currency-missing', path, reason: 'An amount has no currency.', facts: {} })
    return null
  }
  const minor = toMinor(String(value.value), currency)
  if (minor !== null) return { minor, currency }
  const reason = 'An amount is finer than the minor unit of its currency, or too large.'
  to.warn({ code: 'exchange.amount-not-exact', path, reason, facts: { currency } })
  return null
}

export function adjudications(
  values: z.infer<typeof R4Adjudication>[] | undefined,
  path: string,
  to: Findings,
): Adjudication[] {
  return (values ?? []).map((one, at) => ({
    category: required(one.category),
    reason: concept(one.reason),
    amount: money(one.amount, `${path}[${at}].amount`, to),
    value: one.value ?? null,
  }))
}
