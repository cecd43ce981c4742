import { z } from 'zod'
import type { ExchangeProblem, ExchangeReading, ExchangeRecord } from '../../schema.js'
import { RecordFindings } from '../findings.js'
import { checkClaim } from './check-claim.js'
import { parseResource, structural } from './parse-resource.js'
import { bundleProblems, checkProfiles } from './profiles.js'
import { R4Claim, R4ClaimResponse, R4Coverage, R4Explanation } from './r4.js'
import { readCoverage, readResponse } from './read-answers.js'
import { type Reading, readClaim } from './read-claim.js'
import { messageReaders } from './read-messages.js'
import { type Entry, References } from './references.js'

const AnyResource = z.looseObject({ resourceType: z.string().min(1) })
const BundleTypes = [
  'document',
  'message',
  'transaction',
  'transaction-response',
  'batch',
  'batch-response',
  'history',
  'searchset',
  'collection',
] as const
const Bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  type: z.enum(BundleTypes),
  total: z.int().nonnegative().optional(),
  entry: z.array(z.looseObject({ fullUrl: z.string().min(1).optional(), resource: AnyResource.optional() })).optional(),
})

/** Resources that describe who and where; they are read through the references to them. */
const SUPPORTING = new Set([
  'Patient',
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Location',
  'Encounter',
  'Condition',
  'Procedure',
  'Binary',
  'DocumentReference',
  'Composition',
  'Invoice',
  'ServiceRequest',
  'MedicationRequest',
  'Observation',
  'DiagnosticReport',
  'RelatedPerson',
  'OperationOutcome',
  'Device',
  'Medication',
  'EnrollmentRequest',
  'HealthcareService',
])

/**
 * Reads FHIR R4 JSON: one resource or a Bundle. Each claim, answer, coverage or message of it is taken or refused by
 * itself, with the path of what is wrong; a file without any of them is refused whole.
 */
export function readFhir(json: unknown): ExchangeReading {
  const reading: ExchangeReading = { format: 'fhir-r4', records: [], refused: [], warnings: [] }
  const entries = entriesOf(json, reading.refused)
  for (const { record, to } of readEntries(entries)) {
    reading.refused.push(...to.refused)
    if (record) reading.records.push(record)
    if (record || to.refused.length === 0) reading.warnings.push(...to.warned)
  }
  if (reading.records.length === 0 && reading.refused.length === 0)
    reading.refused.push(
      problem('exchange.nothing-to-import', '$', 'The file holds no claim, answer, coverage or message.'),
    )
  return reading
}

/** One entry of a file as it was read: its record, or null where it is refused or only describes who and where. */
export type ReadEntry = { entry: Entry; record: ExchangeRecord | null; to: RecordFindings }

/** The entries of a file one by one, each with what was found in it. */
function readEntries(entries: readonly Entry[]): ReadEntry[] {
  const references = new References(entries)
  return entries.map((entry) => {
    const to = new RecordFindings()
    const isSupporting = SUPPORTING.has(entry.resource.resourceType)
    const record = isSupporting ? null : readEntry({ entry, references, to })
    checkProfiles(entry, to)
    return { entry, record: to.refused.length > 0 ? null : record, to }
  })
}

/** The same for a whole file of JSON, for those who compare what was read with what it was read from. */
export function readFhirEntries(json: unknown): ReadEntry[] {
  return readEntries(entriesOf(json, []))
}

function entriesOf(json: unknown, refused: ExchangeProblem[]): Entry[] {
  const any = AnyResource.safeParse(json)
  if (!any.success) {
    refused.push(problem('exchange.structure', 'resourceType', 'A FHIR resource says its resourceType.'))
    return []
  }
  if (any.data.resourceType !== 'Bundle') return [{ path: any.data.resourceType, fullUrl: null, resource: any.data }]
  const bundle = Bundle.safeParse(json)
  if (!bundle.success) {
    refused.push(...structural(bundle.error, 'Bundle'))
    return []
  }
  const entries = (bundle.data.entry ?? []).flatMap((one, at) =>
    one.resource
      ? [{ path: `Bundle.entry[${at}].resource`, fullUrl: one.fullUrl ?? null, resource: one.resource }]
      : [],
  )
  const problems = bundleProblems(bundle.data, entries)
  refused.push(...problems)
  return problems.length > 0 ? [] : entries
}

function readEntry(reading: Reading): ExchangeRecord | null {
  const { entry, to } = reading
  const { resourceType } = entry.resource
  switch (resourceType) {
    case 'Claim':
    case 'ExplanationOfBenefit': {
      const claim = parseResource(resourceType === 'Claim' ? R4Claim : R4Explanation, reading)
      if (!claim) return null
      const record = readClaim(claim, reading)
      checkClaim(record, entry.path, to)
      return record
    }
    case 'ClaimResponse': {
      const answer = parseResource(R4ClaimResponse, reading)
      return answer && readResponse(answer, reading)
    }
    case 'Coverage': {
      const coverage = parseResource(R4Coverage, reading)
      return coverage && readCoverage(coverage, reading)
    }
    default: {
      const message = messageReaders.get(resourceType)
      if (message) return message(reading)
      const facts = { resourceType: resourceType.slice(0, 60) }
      to.refuse({
        code: 'exchange.resource-unsupported',
        path: entry.path,
        reason: 'Periksa reads no such resource.',
        facts,
      })
      return null
    }
  }
}

function problem(code: string, path: string, reason: string): ExchangeProblem {
  return { code, path, reason, facts: {} }
}
