import type { z } from 'zod'
import type { CasePackage, Supporting, SupportingValue } from '../../schema.js'
import type { Findings } from '../findings.js'
import { concept, money, period, required } from './elements.js'
import { R4Extension, type R4Supporting } from './r4.js'
import { type Json, without, writeConcept, writeServed } from './write-elements.js'

type Info = z.infer<typeof R4Supporting>

export function readSupporting(info: Info): Supporting {
  return {
    sequence: info.sequence,
    category: required(info.category),
    code: concept(info.code),
    timing: info.timingDate ? { start: info.timingDate, end: info.timingDate } : period(info.timingPeriod),
    value: supportingValue(info),
  }
}

function supportingValue(info: Info): SupportingValue | null {
  const { valueQuantity: quantity, valueReference: reference, valueAttachment: attachment } = info
  if (info.valueString !== undefined) return { kind: 'text', text: info.valueString }
  if (info.valueBoolean !== undefined) return { kind: 'flag', flag: info.valueBoolean }
  if (quantity) return { kind: 'quantity', value: quantity.value ?? null, unit: quantity.unit ?? quantity.code ?? null }
  if (reference) {
    return { kind: 'reference', reference: reference.reference ?? null, display: reference.display ?? null }
  }
  if (!attachment) return null
  const { contentType, title, url } = attachment
  return { kind: 'attachment', contentType: contentType ?? null, title: title ?? null, url: url ?? null }
}

export function writeSupporting(info: Supporting): Json {
  return without({
    sequence: info.sequence,
    category: writeConcept(info.category),
    code: writeConcept(info.code),
    ...writeServed(info.timing, 'timing'),
    ...writeValue(info.value),
  })
}

function writeValue(value: SupportingValue | null): Json {
  switch (value?.kind) {
    case undefined:
      return {}
    case 'text':
      return { valueString: value.text }
    case 'flag':
      return { valueBoolean: value.flag }
    case 'quantity':
      return { valueQuantity: without({ value: value.value, unit: value.unit }) }
    case 'reference':
      return { valueReference: without({ reference: value.reference, display: value.display }) }
    case 'attachment': {
      const { contentType, title, url } = value
      return { valueAttachment: without({ contentType, title, url }) }
    }
  }
}

/**
 * SATUSEHAT's case package: the INA-CBG group, its tariff class and its price in whole rupiah. Source: the shape that
 * claims sent to SATUSEHAT's sandbox carry; its StructureDefinition is not published where we could read it.
 */
const PACKAGE = 'https://fhir.kemkes.go.id/r4/StructureDefinition/Package'

type Extension = z.infer<typeof R4Extension>

export function readPackage(extensions: Extension[] | undefined, path: string, to: Findings): CasePackage | null {
  const found = extensions?.find(({ url }) => url === PACKAGE)
  if (!found) return null
  const base = partOf(found, 'basePackage')
  const value = base && partOf(base, 'value')?.valueInteger
  return {
    tariffClass: concept(partOf(found, 'tariffClass')?.valueCodeableConcept),
    code: concept((base && partOf(base, 'code'))?.valueCodeableConcept),
    value: money(value === undefined ? undefined : { value, currency: 'IDR' }, `${path}.extension`, to),
  }
}

function partOf(extension: Extension, url: string): Extension | undefined {
  const parts = (extension.extension ?? []).map((one) => R4Extension.safeParse(one))
  return parts.find((one) => one.success && one.data.url === url)?.data
}

export function writePackage(found: CasePackage | null): Json[] {
  if (!found) return []
  const { tariffClass, code, value } = found
  const base = [
    ...(code ? [{ url: 'code', valueCodeableConcept: writeConcept(code) }] : []),
    ...(value ? [{ url: 'value', valueInteger: value.minor / 100 }] : []),
  ]
  const parts = [
    ...(tariffClass ? [{ url: 'tariffClass', valueCodeableConcept: writeConcept(tariffClass) }] : []),
    ...(base.length > 0 ? [{ url: 'basePackage', extension: base }] : []),
  ]
  return [without({ url: PACKAGE, extension: parts })]
}
