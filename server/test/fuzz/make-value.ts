import { ownStrings } from '../naughty.js'
import type { Chance } from './chance.js'

/** A JSON schema, as far as the description of the API uses it. */
export type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  items?: Schema
  prefixItems?: Schema[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  format?: string
  pattern?: string
  default?: unknown
}

export type Making = {
  chance: Chance
  /** Ids and words that answers have named, so that requests meet what is there. */
  seen: string[]
  strings: string[]
  /** How often a value is made wrong on purpose. */
  wrong: number
}

/** A value that fits the schema, or one that is meant not to. */
export function makeValue(schema: Schema, making: Making, depth = 0): unknown {
  const { chance, wrong } = making
  if (chance.happens(wrong)) return wrongValue(making, depth)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return chance.of(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return makeValue(chance.of(choices), making, depth + 1)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => makeValue(one, making, depth + 1)))
  const type = Array.isArray(schema.type) ? chance.of(schema.type) : schema.type
  if (type === 'object' || schema.properties) return makeObject(schema, making, depth)
  if (type === 'array') return makeArray(schema, making, depth)
  if (type === 'integer') return makeNumber(schema, making)
  if (type === 'number') return chance.happens(0.5) ? makeNumber(schema, making) : chance.below(1e6) / 1000
  if (type === 'boolean') return chance.happens(0.5)
  if (type === 'null') return null
  if (type === 'string') return makeString(schema, making)
  return wrongValue(making, depth)
}

function makeObject(schema: Schema, making: Making, depth: number): Record<string, unknown> {
  const { chance } = making
  const made: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const needed = schema.required?.includes(name)
    if (needed ? chance.happens(0.98) : chance.happens(0.4)) made[name] = makeValue(inner, making, depth + 1)
  }
  if (typeof schema.additionalProperties === 'object') {
    for (let count = chance.below(3); count > 0; count--) {
      made[chance.of(making.strings)] = makeValue(schema.additionalProperties, making, depth + 1)
    }
  }
  if (chance.happens(making.wrong)) made[chance.of(making.strings)] = wrongValue(making, depth)
  return made
}

function makeArray(schema: Schema, making: Making, depth: number): unknown[] {
  const { chance } = making
  const least = schema.minItems ?? 0
  const length = Math.min(schema.maxItems ?? 4, least + chance.below(depth > 4 ? 1 : 4))
  const inner = schema.prefixItems ? chance.of(schema.prefixItems) : (schema.items ?? {})
  return Array.from({ length }, () => makeValue(inner, making, depth + 1))
}

function makeNumber({ minimum, maximum }: Schema, { chance }: Making): number {
  const from = Math.max(minimum ?? -1000, Number.MIN_SAFE_INTEGER)
  const to = Math.min(maximum ?? 1_000_000, Number.MAX_SAFE_INTEGER)
  const edges = [from, to, Math.min(to, Math.max(from, 0)), Math.min(to, Math.max(from, 1))]
  return chance.happens(0.4) ? chance.of(edges) : Math.floor(from + (chance.below(1e6) / 1e6) * (to - from))
}

const FORMATS: Record<string, string[]> = {
  uuid: ['0f8fad5b-d9cb-469f-a165-70867728950e', '00000000-0000-7000-8000-000000000001'],
  date: ['2026-02-28', '2024-02-29', '1900-01-01', '2099-12-31'],
  'date-time': ['2026-06-15T02:00:00.000Z', '1970-01-01T00:00:00Z'],
  email: ['someone@example.org'],
  uri: ['https://example.org/x', 'http://127.0.0.1/'],
}

function makeString(schema: Schema, { chance, seen, strings }: Making): string {
  if (schema.format === 'uuid' && seen.length > 0 && chance.happens(0.7)) return chance.of(seen)
  if (schema.format && FORMATS[schema.format]) return chance.of(FORMATS[schema.format] as string[])
  if (schema.pattern?.includes('\\d') || schema.pattern?.includes('[0-9]')) {
    return chance.of(['0001234567890', '2026-06-15', '202606', '1', '12'])
  }
  const text = chance.happens(0.3) && seen.length > 0 ? chance.of(seen) : chance.of(strings)
  const filled = text.padEnd(schema.minLength ?? 0, 'x')
  return schema.maxLength === undefined ? filled : filled.slice(0, schema.maxLength)
}

/** What does not fit: another type, an edge of its own, a text that has broken some program somewhere. */
function wrongValue({ chance, strings }: Making, depth: number): unknown {
  const plain = [
    null,
    true,
    0,
    -1,
    0.5,
    1e308,
    -1e308,
    2 ** 53,
    Number.MAX_SAFE_INTEGER,
    [],
    {},
    '',
    'x'.repeat(20_000),
  ]
  const pick = chance.below(4)
  if (pick === 0) return chance.of(strings)
  if (pick === 1) return chance.of(ownStrings)
  if (pick === 2 && depth < 3) return { [chance.of(strings)]: [chance.of(plain)] }
  return chance.of(plain)
}
