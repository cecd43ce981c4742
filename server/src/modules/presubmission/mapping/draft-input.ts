import { z } from 'zod'
import { Day, daysBetween } from '../../../shared/dates.js'
import { DraftClaim } from '../schema.js'

const text = z.string().max(20)

/** A draft as a file writes it: codes in any spelling, a day of birth that becomes an age, all but the diagnoses optional. */
export const DraftInput = z.strictObject({
  reference: z.string().max(60).default(''),
  service: DraftClaim.shape.service.default(null),
  admittedOn: DraftClaim.shape.admittedOn.default(null),
  dischargedOn: DraftClaim.shape.dischargedOn.default(null),
  sex: DraftClaim.shape.sex.default(null),
  birthDate: Day.nullable().default(null),
  ageDays: DraftClaim.shape.ageDays.default(null),
  gestationWeeks: DraftClaim.shape.gestationWeeks.default(null),
  diagnoses: z.array(text).max(40),
  procedures: z.array(text).max(40).nullable().default(null),
  cbgCode: DraftClaim.shape.cbgCode.default(null),
  wardClass: DraftClaim.shape.wardClass.default(null),
  entitledClass: DraftClaim.shape.entitledClass.default(null),
  billed: DraftClaim.shape.billed.default(null),
  groupTariff: DraftClaim.shape.groupTariff.default(null),
  specialTariff: DraftClaim.shape.specialTariff.default(null),
  papers: DraftClaim.shape.papers.default(null),
})
export type DraftInput = z.infer<typeof DraftInput>

/** How one system of codes is spelt; null where it is no code. */
export type Spell = (system: 'icd10' | 'icd9cm', written: string) => string | null

/** A draft with codes in one spelling, or the fields that cannot be used. */
export function toDraft(input: unknown, spell: Spell): { draft: DraftClaim } | { draft: null; fields: string[] } {
  const parsed = DraftInput.safeParse(input)
  if (!parsed.success) return { draft: null, fields: fieldsOf(parsed.error) }
  const { birthDate, ...rest } = parsed.data
  const draft = DraftClaim.safeParse({
    ...rest,
    diagnoses: spellAll(rest.diagnoses, (written) => spell('icd10', written)),
    procedures: rest.procedures && spellAll(rest.procedures, (written) => spell('icd9cm', written)),
    ageDays: rest.ageDays ?? (birthDate && rest.admittedOn ? daysBetween(birthDate, rest.admittedOn) : null),
  })
  return draft.success ? { draft: draft.data } : { draft: null, fields: fieldsOf(draft.error) }
}

/** What is no code stays as it is written, so that its field is refused; the same code twice says nothing more. */
const spellAll = (codes: readonly string[], spell: (written: string) => string | null): string[] => [
  ...new Set(codes.map((written) => spell(written) ?? written)),
]

const fieldsOf = (error: z.ZodError): string[] => [...new Set(error.issues.map(({ path }) => String(path[0] ?? '')))]
