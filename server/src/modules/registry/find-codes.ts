import type { Needs } from '../../platform/context.js'
import { bareCode } from './matching/icd-code.js'
import type { MedicalCode } from './schema.js'
import { loadCodes } from './store-lists.js'

const MOST = 50

/** Diagnosis or procedure codes that start with what is asked, or whose description, where there is one, says it. */
export async function findCodes(
  ctx: Needs<'db'>,
  input: { system: MedicalCode['system']; q: string; most?: number },
): Promise<MedicalCode[]> {
  const asked = input.q.replaceAll('\u0000', '').trim()
  const looksLikeCode = /^[A-Za-z]?\d[\dA-Za-z.\s]*$|^[A-Za-z]$/.test(asked)
  const bare = looksLikeCode ? bareCode(input.system, asked) : ''
  const words = looksLikeCode || asked.length < 3 ? '' : asked
  return loadCodes(ctx.db.orm, { system: input.system, bare, words, most: Math.min(input.most ?? MOST, MOST) })
}
