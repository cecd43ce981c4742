import { labelOf } from '../mapping/code-book.js'
import type { FilterColumn } from './columns.js'

const SEVERITY = ['rawat jalan', 'ringan', 'sedang', 'berat']

/** What a claim is found by, in the words the filters use, from its codes. */
export function filterValues(codes: {
  province: unknown
  district: unknown
  facility: unknown
  facilityClass: unknown
  service: unknown
  severity: unknown
  diagnosis: unknown
}): Record<FilterColumn, string> {
  const code = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))
  return {
    province: labelOf('province', code(codes.province)) ?? 'unknown',
    district: String(codes.district ?? 'unknown'),
    facility: String(codes.facility),
    class: labelOf('facilityClass', code(codes.facilityClass)) ?? 'Tidak diketahui',
    service: labelOf('service', code(codes.service)) ?? 'unknown',
    severity: SEVERITY[code(codes.severity) ?? -1] ?? 'unknown',
    diagnosis: String(codes.diagnosis),
  }
}
