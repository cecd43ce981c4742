import type { Needs } from '../../platform/context.js'
import { bareCode, normaliseIcdCode } from './matching/icd-code.js'
import type { MedicalCode } from './schema.js'
import { loadCodes } from './store-lists.js'

/** The code a person or scanner wrote, when it exists; null otherwise. */
export async function findCode(
  ctx: Needs<'db'>,
  input: { system: MedicalCode['system']; written: string },
): Promise<MedicalCode | null> {
  const code = normaliseIcdCode(input.system, input.written)
  if (!code) return null
  const found = await loadCodes(ctx.db.orm, {
    system: input.system,
    bare: bareCode(input.system, code),
    words: '',
    most: 1,
  })
  return found[0]?.code === code ? found[0] : null
}
