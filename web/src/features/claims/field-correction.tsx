import type { ClaimDetail } from '@periksa/server/claims/schema'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import type { Field } from '../../lib/bill-fields.js'
import { figures, parseAmount } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { useCorrect } from './use-claims.js'

type Props = { claim: ClaimDetail; documentId: string; field: Field; onDone(): void }

const shape = 'w-full rounded-edge border border-blue bg-surface px-2 py-1'

/** A field being corrected: what the machine read stays beside it, enter keeps, escape leaves it. */
export function FieldCorrection({ claim, documentId, field, onDone }: Props) {
  const { t, ofProblem } = useWords()
  const correct = useCorrect(claim.id, documentId)
  const isAmount = field.kind === 'amount'
  const [text, setText] = useState(
    isAmount && typeof field.value === 'number' ? figures(field.value, claim.currency) : String(field.value ?? ''),
  )
  const [wrong, setWrong] = useState(false)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    const typed = text.trim()
    const value = typed === '' ? null : isAmount ? parseAmount(typed, claim.currency) : typed
    if (isAmount && typed !== '' && value === null) setWrong(true)
    else correct.mutate({ [field.name]: value }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onDone()} className="grid gap-2 pb-1">
      <CorrectionInput field={field} text={text} onText={setText} />
      {field.raw && <p className="text-small text-soft">{t('intake.machineRead', { raw: field.raw })}</p>}
      {(wrong || correct.isError) && (
        <p role="alert" className="text-small text-brick">
          {ofProblem(correct.isError ? codeOf(correct.error) : 'bill.correction-invalid')}
        </p>
      )}
      <span className="flex items-baseline gap-3">
        <Button type="submit" disabled={correct.isPending}>
          {t('common.save')}
        </Button>
        <Button weight="plain" className="font-normal" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </span>
    </form>
  )
}

function CorrectionInput({ field, text, onText }: { field: Field; text: string; onText(text: string): void }) {
  const { t } = useWords()
  const label = t(`intake.field.${field.name}`)
  if (field.kind === 'service-type') {
    return (
      <select aria-label={label} className={shape} value={text} onChange={(event) => onText(event.target.value)}>
        {['', 'RAWAT JALAN', 'RAWAT INAP', 'IGD', 'OPERASI'].map((type) => (
          <option key={type} value={type}>
            {type ? t(`claims.serviceType.${type}`) : '–'}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      aria-label={label}
      // biome-ignore lint/a11y/noAutofocus: the person just asked to correct this field
      autoFocus
      type={field.kind === 'day' ? 'date' : 'text'}
      inputMode={field.kind === 'amount' ? 'decimal' : undefined}
      className={shape}
      value={text}
      onChange={(event) => onText(event.target.value)}
    />
  )
}
