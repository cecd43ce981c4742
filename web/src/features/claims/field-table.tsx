import type { ClaimDetail } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { day, figures, money, parseAmount, percent } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { type Field, fieldsOf } from './bill-fields.js'
import { useCorrect } from './use-claims.js'

type Props = { claim: ClaimDetail; documentId: string | null; lit: string | null; onLight(name: string | null): void }

/** What was read, field by field; hover or focus lights its place on the page, and what is doubtful can be corrected. */
export function FieldTable({ claim, documentId, lit, onLight }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<string | null>(null)
  const mayCorrect = claim.actions.includes('correct') && documentId !== null
  return (
    <section aria-label={t('intake.fields')}>
      <h2 className="mb-2 font-semibold">{t('intake.fields')}</h2>
      <dl>
        {fieldsOf(claim.bill).map((field) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the row mirrors its focusable button
          <div
            key={field.name}
            onMouseEnter={() => onLight(field.name)}
            onMouseLeave={() => onLight(null)}
            className={clsx(
              'ledger-row grid grid-cols-[9rem_1fr_auto] items-baseline gap-3 px-2 py-1',
              lit === field.name && 'bg-blue-wash',
            )}
          >
            <dt className="text-small text-soft">{t(`intake.field.${field.name}`)}</dt>
            <dd className="min-w-0 break-words">
              {open === field.name && documentId ? (
                <Correcting claim={claim} documentId={documentId} field={field} onDone={() => setOpen(null)} />
              ) : (
                <Shown claim={claim} field={field} />
              )}
            </dd>
            <dd>
              {mayCorrect && field.name !== 'patient.cardNumber' && open !== field.name && (
                <Button
                  weight="plain"
                  className="text-small font-normal"
                  aria-label={`${t('intake.correct')}: ${t(`intake.field.${field.name}`)}`}
                  onFocus={() => onLight(field.name)}
                  onBlur={() => onLight(null)}
                  onClick={() => setOpen(field.name)}
                >
                  {t('intake.correct')}
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Shown({ claim, field }: { claim: ClaimDetail; field: Field }) {
  const { t, language } = useWords()
  const corrected = claim.corrections.some((correction) => correction.field === field.name)
  return (
    <>
      <span className={clsx(field.value === null && 'text-soft', field.kind === 'amount' && 'figures font-mono')}>
        {textOf(field, { currency: claim.currency, language, t })}
      </span>
      {field.needsCheck && !corrected && (
        <span className="ms-2 bg-saffron-wash px-1 text-small font-semibold text-saffron">{t('common.toCheck')}</span>
      )}
      {corrected && <span className="ms-2 text-small text-blue">{t('intake.corrected')}</span>}
      {(field.needsCheck || corrected) && field.raw && (
        <span className="block text-small text-soft">
          {t('intake.machineRead', { raw: field.raw })}
          {field.confidence !== null &&
            !corrected &&
            ` · ${t('common.confidence', { share: percent(field.confidence, language) })}`}
        </span>
      )}
    </>
  )
}

type Speaking = { currency: string; language: 'id' | 'en'; t: (key: string) => string }

function textOf(field: Field, { currency, language, t }: Speaking): string {
  if (field.value === null) return t('intake.nothing')
  if (field.kind === 'amount' && typeof field.value === 'number') return money(field.value, currency)
  if (field.kind === 'day') return day(String(field.value), language)
  if (field.kind === 'service-type') return t(`claims.serviceType.${field.value}`)
  return String(field.value)
}

type CorrectingProps = { claim: ClaimDetail; documentId: string; field: Field; onDone(): void }

function Correcting({ claim, documentId, field, onDone }: CorrectingProps) {
  const { t, ofProblem } = useWords()
  const correct = useCorrect(claim.id, documentId)
  const start =
    field.kind === 'amount' && typeof field.value === 'number'
      ? figures(field.value, claim.currency)
      : String(field.value ?? '')
  const [text, setText] = useState(start)
  const [wrong, setWrong] = useState(false)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    const value = text.trim() === '' ? null : field.kind === 'amount' ? parseAmount(text, claim.currency) : text.trim()
    if (field.kind === 'amount' && text.trim() !== '' && value === null) setWrong(true)
    else correct.mutate({ [field.name]: value }, { onSuccess: onDone })
  }
  const label = t(`intake.field.${field.name}`)
  const shape = 'w-full rounded-edge border border-soft bg-surface px-2 py-1'
  return (
    <form onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onDone()} className="grid gap-1">
      {field.kind === 'service-type' ? (
        <select aria-label={label} className={shape} value={text} onChange={(event) => setText(event.target.value)}>
          {['', 'RAWAT JALAN', 'RAWAT INAP', 'IGD', 'OPERASI'].map((type) => (
            <option key={type} value={type}>
              {type ? t(`claims.serviceType.${type}`) : '–'}
            </option>
          ))}
        </select>
      ) : (
        <input
          aria-label={label}
          // biome-ignore lint/a11y/noAutofocus: the person just asked to correct this field
          autoFocus
          type={field.kind === 'day' ? 'date' : 'text'}
          inputMode={field.kind === 'amount' ? 'decimal' : undefined}
          className={shape}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {(wrong || correct.isError) && (
        <p role="alert" className="text-small text-brick">
          {ofProblem(correct.isError ? codeOf(correct.error) : 'bill.correction-invalid')}
        </p>
      )}
      <span className="flex gap-2">
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
