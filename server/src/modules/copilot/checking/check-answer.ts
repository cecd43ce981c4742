import { findStrangeFigures } from '../../../shared/figures.js'
import { brings, FORBIDDEN, MARKUP, NUMBER_WORDS } from '../../../shared/wording.js'

/** Why a model's words are not shown. */
export type AnswerRefusal =
  | 'copilot.wording-empty'
  | 'copilot.wording-long'
  | 'copilot.wording-forbidden'
  | 'copilot.wording-markup'
  | 'copilot.wording-decides'
  | 'copilot.wording-figures'

const MOST_CHARACTERS = 1600

/** Words by which somebody decides: the copilot never does, nor says that it did. */
const DECIDES =
  /(?<!\p{L})(?:approve[ds]?|reject(?:s|ed)?|den(?:y|ied|ies)|decide[ds]?|disetujui|menyetujui|setujui|ditolak|menolak|tolak|memutuskan|putuskan)(?!\p{L})/giu

/** Digits in other alphabets, rings and fractions: a figure that a plain look would miss. */
const ODD_DIGITS = /[^\P{N}0-9०-९০-৯௦-௯]/u

/** Numbers of claims, diagnoses and groups: each is one thing, and lends its digits to no figure. */
const CODE =
  /(?<![\p{L}\p{N}-])(?=[\p{L}\p{N}-]*\p{L})(?=[\p{L}\p{N}-]*\p{N})(?!(?:Rp|IDR)\p{N})[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/giu

/**
 * Looks over a model's words beside what the tools said. Every figure must stand in the evidence; no word may accuse or
 * decide; no markup; not long. What fails is not repaired: the composed answer is shown instead.
 */
export function checkAnswer(answer: string, evidence: string): AnswerRefusal | null {
  const text = answer.normalize('NFKC').trim()
  if (text === '') return 'copilot.wording-empty'
  if (text.length > MOST_CHARACTERS) return 'copilot.wording-long'
  if (brings(text, '', FORBIDDEN)) return 'copilot.wording-forbidden'
  if (brings(text, '', MARKUP)) return 'copilot.wording-markup'
  if (brings(text, evidence, DECIDES)) return 'copilot.wording-decides'
  const isStrange =
    brings(text, evidence, CODE) ||
    !findStrangeFigures(text.replace(CODE, ' '), evidence.replace(CODE, ' ')).ok ||
    brings(text, evidence, NUMBER_WORDS)
  return isStrange || ODD_DIGITS.test(answer) ? 'copilot.wording-figures' : null
}
