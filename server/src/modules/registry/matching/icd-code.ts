import type { MedicalCode } from '../schema.js'

const SHAPES: Record<MedicalCode['system'], RegExp> = {
  icd10: /^[A-Z]\d{2}[0-9A-Z]{0,4}$/,
  icd9cm: /^\d{2}\d{0,2}$/,
}

/** Where the dot of a code stands. */
const DOT: Record<MedicalCode['system'], number> = { icd10: 3, icd9cm: 2 }

/**
 * A written code in one spelling: `a010`, `A01.0 †`, `(A01.0)` → `A01.0`. Null when it has not the shape of a code.
 * Scanned `O` after the first letter of an ICD-10 code is read as 0.
 */
export function normaliseIcdCode(system: MedicalCode['system'], written: string): string | null {
  const bare = bareCode(system, written)
  if (!SHAPES[system].test(bare)) return null
  return bare.length > DOT[system] ? `${bare.slice(0, DOT[system])}.${bare.slice(DOT[system])}` : bare
}

/** Upper case, letters and digits only: what codes and the start of codes are compared by. */
export function bareCode(system: MedicalCode['system'], written: string): string {
  const bare = written
    .slice(0, 40)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return system === 'icd10'
    ? bare.replace(/^([A-Z])([0-9O]{1,3})/, (_, a: string, b: string) => a + b.replace(/O/g, '0'))
    : bare
}
