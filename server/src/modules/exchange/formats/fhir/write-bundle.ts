import { NHCX } from './profiles.js'
import { type Json, without } from './write-elements.js'

/** Resources in a collection, as they are: each holds its own parties. */
export function plainBundle(resources: readonly Json[], timestamp: string): Json {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp,
    ...without({ entry: resources.map((resource) => ({ resource })) }),
  }
}

/**
 * Resources as NHCX exchanges them: a profiled collection in which every party is an entry of its own, pointed to by
 * its address; an answer stands before its claim.
 */
export function nhcxBundle(resources: readonly Json[], given: { timestamp: string; uuid(): string }): Json {
  const isAnswer = resources.some(({ resourceType }) => resourceType === 'ClaimResponse')
  const lifted = resources.map((resource) => lift(resource, given.uuid))
  const main = lifted.flatMap(({ own }) => own).sort((a, b) => rank(a) - rank(b))
  const entries = [...main, ...lifted.flatMap(({ parties }) => parties)]
  return {
    resourceType: 'Bundle',
    meta: { profile: [`${NHCX}${isAnswer ? 'ClaimResponseBundle' : 'ClaimBundle'}`] },
    identifier: { value: given.uuid() },
    type: 'collection',
    timestamp: given.timestamp,
    entry: entries,
  }
}

type BundleEntry = { fullUrl: string; resource: Json }

const rank = ({ resource }: BundleEntry): number => (resource.resourceType === 'ClaimResponse' ? 0 : 1)

/** Parts inside a resource become entries beside it. */
function lift(resource: Json, uuid: () => string): { own: BundleEntry[]; parties: BundleEntry[] } {
  const { contained, ...rest } = resource
  const parties = (Array.isArray(contained) ? contained : []) as Json[]
  const addresses = new Map(parties.map((party) => [`#${String(party.id)}`, uuid()]))
  const id = typeof rest.id === 'string' ? rest.id : uuid()
  const own = { fullUrl: `urn:uuid:${id}`, resource: pointing({ ...rest, id }, addresses) as Json }
  return {
    own: [own],
    parties: parties.map((party) => {
      const address = addresses.get(`#${String(party.id)}`) ?? uuid()
      const profile = { profile: [`${NHCX}${String(party.resourceType)}`] }
      const resource = { ...party, id: address, ...(party.resourceType === 'Location' ? {} : { meta: profile }) }
      return { fullUrl: `urn:uuid:${address}`, resource: pointing(resource, addresses) as Json }
    }),
  }
}

function pointing(value: unknown, addresses: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => pointing(one, addresses))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const address = name === 'reference' && typeof one === 'string' ? addresses.get(one) : undefined
      return [name, address ? `urn:uuid:${address}` : pointing(one, addresses)]
    }),
  )
}
