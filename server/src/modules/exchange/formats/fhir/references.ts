import { z } from 'zod'
import type { Identifier, Party, Patient } from '../../schema.js'
import { type Findings, RecordFindings } from '../findings.js'
import { identifier } from './elements.js'
import { R4Identifier, type R4Reference } from './r4.js'

const Name = z.looseObject({
  text: z.string().optional(),
  family: z.string().optional(),
  given: z.array(z.string()).optional(),
})
const Someone = z.looseObject({
  resourceType: z.string(),
  id: z.string().optional(),
  identifier: z.array(R4Identifier).optional(),
  name: z.union([z.string(), z.array(Name)]).optional(),
  gender: z.string().optional(),
  birthDate: z.string().optional(),
})
type Someone = z.infer<typeof Someone>

/** A resource of the file, where it stands, and how others may call it. */
export type Entry = {
  path: string
  fullUrl: string | null
  resource: Record<string, unknown> & { resourceType: string }
}

type Reference = z.infer<typeof R4Reference>
/** The element `at` of a resource, and where problems with it are told. */
export type Place = { entry: Entry; at: string; to: Findings }

export const NOBODY: Party = { reference: null, identifiers: [], name: null }

/** Resolves references within one file: contained resources, full addresses and `Type/id`. */
export class References {
  private readonly byName = new Map<string, Entry[]>()

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const id = entry.resource.id
      if (entry.fullUrl) this.name(entry.fullUrl, entry)
      if (typeof id === 'string') this.name(`${entry.resource.resourceType}/${id}`, entry)
    }
  }

  private name(name: string, entry: Entry): void {
    const known = this.byName.get(name) ?? []
    if (!known.includes(entry)) this.byName.set(name, [...known, entry])
  }

  /**
   * Who is meant. A reference into the file that leads nowhere, to two resources or to one of the wrong type is refused;
   * one to another server (`Patient/17`) is kept as it stands.
   */
  party(place: Place, reference: Reference | undefined, types: string[]): Party | null {
    if (!reference?.reference && !reference?.identifier && !reference?.display) return null
    const found = this.resolve(place, reference, types)
    const own = reference.identifier ? [identifier(reference.identifier)] : []
    const theirs = (found?.identifier ?? []).map(identifier)
    return {
      reference: reference.reference ?? null,
      identifiers: distinct([...own, ...theirs].filter((one) => one !== null)),
      name: nameOf(found) ?? reference.display ?? null,
    }
  }

  patient(place: Place, reference: Reference): Patient {
    const party = this.party(place, reference, ['Patient']) ?? NOBODY
    const found = this.resolve({ ...place, to: new RecordFindings() }, reference, ['Patient'])
    return { ...party, birthDate: found?.birthDate ?? null, sex: found?.gender ?? null }
  }

  private resolve(place: Place, { reference }: Reference, types: string[]): Someone | null {
    if (!reference) return null
    const { entry } = place
    const refuse = (code: string, reason: string): null => {
      place.to.refuse({ code, path: `${entry.path}.${place.at}.reference`, reason, facts: {} })
      return null
    }
    const isInside = reference.startsWith('#') || reference.startsWith('urn:')
    const found = reference.startsWith('#') ? contained(entry, reference.slice(1)) : (this.byName.get(reference) ?? [])
    if (found.length > 1)
      return refuse('exchange.reference-ambiguous', 'The reference leads to more than one resource.')
    const [one] = found
    if (!one)
      return isInside ? refuse('exchange.reference-missing', 'The reference leads to no resource of the file.') : null
    const someone = Someone.safeParse(one.resource)
    if (!someone.success) return refuse('exchange.structure', 'The resource it leads to cannot be read.')
    const { resourceType } = someone.data
    if (!types.includes(resourceType))
      return refuse('exchange.reference-type', `A reference to ${types.join(' or ')} leads to a ${resourceType}.`)
    return someone.data
  }
}

function contained(from: Entry, id: string): Entry[] {
  const inside = z.array(z.looseObject({ resourceType: z.string(), id: z.string() })).safeParse(from.resource.contained)
  const list = inside.success ? inside.data : []
  return list.filter((one) => one.id === id).map((resource) => ({ path: from.path, fullUrl: null, resource }))
}

function nameOf(someone: Someone | null): string | null {
  const name = someone?.name
  if (typeof name === 'string') return name
  const first = name?.[0]
  if (!first) return null
  return first.text ?? ([...(first.given ?? []), first.family].filter(Boolean).join(' ') || null)
}

function distinct(identifiers: Identifier[]): Identifier[] {
  const seen = new Set<string>()
  return identifiers.filter((one) => {
    const key = `${one.system}|${one.value}`
    return seen.has(key) ? false : seen.add(key)
  })
}
