import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { writeDocx } from '../../platform/exports/write-docx.js'
import { writePdf } from '../../platform/exports/write-pdf.js'
import { recordTrail } from '../../platform/trail/record.js'
import { loadOutcome } from './load-outcome.js'
import { composeLetter, disputed } from './outcome/index.js'
import type { OutcomeLanguage } from './schema.js'

export type LetterForm = 'pdf' | 'docx'

const MEDIA_TYPES: Record<LetterForm, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/**
 * A letter to the hospital about the disputed lines of an audited bill.
 * @throws AppError `audit.not-found`, `audit.not-finished`, `audit.nothing-to-dispute`
 */
export async function writeLetter(
  ctx: Needs<'db' | 'vault' | 'actor' | 'clock'>,
  input: { id: string; form: LetterForm; language?: OutcomeLanguage | undefined },
): Promise<{ bytes: Buffer; mediaType: string; name: string }> {
  const { explained, language } = await loadOutcome(ctx, input)
  if (disputed(explained).length === 0) throw new AppError('precondition', 'audit.nothing-to-dispute')
  const letter = composeLetter(explained, language)
  const bytes = input.form === 'pdf' ? await writePdf(letter) : await writeDocx(letter)
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, { action: 'audits.write-letter', resource: 'audit', resourceId: input.id }),
  )
  return { bytes, mediaType: MEDIA_TYPES[input.form], name: `letter-${language}.${input.form}` }
}
