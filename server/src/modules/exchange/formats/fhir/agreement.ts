/**
 * The elements of Claim, ExplanationOfBenefit, ClaimResponse and Coverage that Periksa undertakes to give back as they
 * came, beside whom they point to. Everything else in a resource is left aside, and counted as such.
 */
const concept = (...paths: string[]): string[] =>
  paths.flatMap((path) => [`${path}.coding.system`, `${path}.coding.code`, `${path}.coding.display`, `${path}.text`])
const money = (...paths: string[]): string[] => paths.flatMap((path) => [`${path}.value`, `${path}.currency`])
const period = (...paths: string[]): string[] => paths.flatMap((path) => [`${path}.start`, `${path}.end`])
const identifier = (path: string): string[] => [`${path}.system`, `${path}.value`, ...concept(`${path}.type`)]
const adjudication = (path: string): string[] => [
  ...concept(`${path}.category`, `${path}.reason`),
  ...money(`${path}.amount`),
  `${path}.value`,
]

const SUPPORTED: ReadonlySet<string> = new Set([
  ...['id', 'meta.profile', 'status', 'use', 'created', 'outcome', 'disposition', 'preAuthRef', 'subscriberId'],
  ...identifier('identifier'),
  ...concept('type', 'subType', 'priority', 'relationship'),
  ...period('billablePeriod', 'period'),
  ...identifier('related.reference'),
  ...['careTeam.sequence', ...concept('careTeam.role', 'careTeam.qualification')],
  ...['careTeam.provider.identifier.system', 'careTeam.provider.identifier.value'],
  ...['supportingInfo.sequence', 'supportingInfo.valueString', 'supportingInfo.valueBoolean'],
  ...concept('supportingInfo.category', 'supportingInfo.code'),
  ...period('supportingInfo.timingPeriod'),
  ...['supportingInfo.valueQuantity.value', 'supportingInfo.valueQuantity.unit'],
  ...['contentType', 'title', 'url'].map((name) => `supportingInfo.valueAttachment.${name}`),
  ...['diagnosis.sequence', ...concept('diagnosis.diagnosisCodeableConcept', 'diagnosis.type')],
  ...['procedure.sequence', 'procedure.date', ...concept('procedure.procedureCodeableConcept')],
  ...['insurance.sequence', 'insurance.focal', 'insurance.preAuthRef'],
  ...['item.sequence', 'item.itemSequence', 'item.careTeamSequence', 'item.diagnosisSequence', 'item.noteNumber'],
  ...concept('item.revenue', 'item.category', 'item.productOrService', 'item.modifier'),
  ...concept('item.locationCodeableConcept'),
  ...period('item.servicedPeriod'),
  ...['item.quantity.value', 'item.quantity.unit'],
  ...money('item.unitPrice', 'item.net', 'total', 'total.amount', 'payment.amount'),
  ...adjudication('item.adjudication'),
  ...adjudication('adjudication'),
  ...concept('total.category', 'payment.type'),
  ...['payment.date', 'processNote.number', 'processNote.text', 'class.value', 'class.name', ...concept('class.type')],
])

type Leaf = { path: string; place: string; value: unknown }

export type Agreement = {
  /** Values in the resource that was read, of any element. */
  elements: number
  /** Those of elements that we undertake to keep. */
  supported: number
  /** Those that came back the same, at the same place. */
  same: number
  /** Where one did not: the first of each path. */
  lost: string[]
}

/** How much of a resource came back: value by value, a day and a stretch of that one day being the same. */
export function agreementOf(source: Record<string, unknown>, written: Record<string, unknown>): Agreement {
  const before = leavesOf(source)
  const kept = before.filter(({ path }) => SUPPORTED.has(path))
  const after = new Map(leavesOf(written).map(({ place, value }) => [place, value]))
  const lost = kept.filter(({ place, value }) => after.get(place) !== value)
  return {
    elements: before.length,
    supported: kept.length,
    same: kept.length - lost.length,
    lost: [...new Set(lost.map(({ path }) => path))],
  }
}

/** Every value of a resource but its narrative, contained resources and where it points to. */
function leavesOf(value: unknown, at: { path: string; place: string } = { path: '', place: '' }): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((one, n) => leavesOf(one, { ...at, place: `${at.place}[${n}]` }))
  if (typeof value !== 'object' || value === null) return [{ ...at, value }]
  return Object.entries(value).flatMap(([name, one]) => {
    if (at.path === '' && ['text', 'contained', 'resourceType'].includes(name)) return []
    if (name === 'servicedDate' || name === 'timingDate') {
      const stretch = { start: one, end: one }
      return leavesOf(stretch, under(at, name.replace('Date', 'Period')))
    }
    return leavesOf(one, under(at, name))
  })
}

function under({ path, place }: { path: string; place: string }, name: string): { path: string; place: string } {
  return { path: path === '' ? name : `${path}.${name}`, place: place === '' ? name : `${place}.${name}` }
}
