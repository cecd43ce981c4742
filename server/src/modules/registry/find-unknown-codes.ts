import type { Needs } from '../../platform/context.js'
import { bareCode } from './matching/icd-code.js'
import type { MedicalCode } from './schema.js'
import { loadKnownCodes } from './store-lists.js'

/** Of some codes in our spelling, those that are not in the list of their system. */
export async function findUnknownCodes(
  ctx: Needs<'db'>,
  input: { system: MedicalCode['system']; codes: readonly string[] },
): Promise<string[]> {
  const codes = [...new Set(input.codes)]
  if (codes.length === 0) return []
  const bare = (code: string): string => bareCode(input.system, code)
  const known = await loadKnownCodes(ctx.db.orm, { system: input.system, bare: codes.map(bare) })
  return codes.filter((code) => !known.has(bare(code)))
}
