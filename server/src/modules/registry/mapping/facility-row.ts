import type { FacilityInput } from '../schema.js'
import { facilityKindOf, yesOf } from './source-words.js'

type Read = { input: FacilityInput & { aliases: string[] } } | { reject: { code: string; field: string } }

/** A row of a facilities' file in our words. Codes without a named system are ours: `periksa`. */
export function readFacilityRow(cell: (field: string) => string): Read {
  const name = cell('name').replace(/\s+/g, ' ')
  if (name.length < 3 || name.length > 200) return invalid('name')
  const kind = facilityKindOf(cell('kind'))
  if (!kind) return invalid('kind')
  const partner = cell('partner') === '' ? null : yesOf(cell('partner'))
  if (partner === undefined) return invalid('partner')
  const hasRegion = cell('provinceCode') !== '' || cell('regencyCode') !== ''
  if (hasRegion && cell('regionCodeSystem') === '') return invalid('regionCodeSystem')
  const text = (field: string): string | null => cell(field) || null
  const code = cell('code')
  return {
    input: {
      name,
      kind,
      partner,
      class: text('class'),
      ownership: text('ownership'),
      address: text('address'),
      code: code ? { system: cell('codeSystem') || 'periksa', code } : null,
      provinceCode: text('provinceCode'),
      regencyCode: text('regencyCode'),
      regionCodeSystem: text('regionCodeSystem'),
      regionName: text('regionName'),
      demonstration: false,
      aliases: cell('aliases')
        .split('|')
        .map((alias) => alias.trim())
        .filter(Boolean),
    },
  }
}

function invalid(field: string): Read {
  return { reject: { code: 'registry.field-invalid', field } }
}
