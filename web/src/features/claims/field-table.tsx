import type { ClaimDetail } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { type Field, fieldsOf, placeOf } from '../../lib/bill-fields.js'
import { day, money, percent } from '../../lib/formats.js'
import { PageCrop } from '../../ui/page-crop.js'
import { Part } from '../../ui/part.js'
import { FieldCorrection } from './field-correction.js'

type Props = {
  claim: ClaimDetail
  documentId: string | null
  lit: string | null
  onLight(name: string | null): void
  /** True where the page does not stand beside the fields: then the place is cut out and shown at the field. */
  showsPlaces?: boolean
}

/** What was read, field by field; hover or focus lights its place on the page, and what is doubtful can be corrected. */
export function FieldTable({ claim, documentId, lit, onLight, showsPlaces = false }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<string | null>(null)
  const fields = fieldsOf(claim.bill, new Set(claim.toCheck.map((one) => one.field ?? '')))
  const doubtful = fields.filter((field) => field.needsCheck && !isCorrected(claim, field)).length
  return (
    <Part
      title={t('intake.fields')}
      aside={
        doubtful > 0 &&
        claim.actions.includes('correct') && (
          <span className="font-semibold text-saffron">
            {doubtful} {t('common.toCheck')}
          </span>
        )
      }
    >
      <ul>
        {fields.map((field) => (
          <FieldRow
            key={field.name}
            {...{ claim, documentId, field, onLight, showsPlaces }}
            isLit={lit === field.name}
            isOpen={open === field.name}
            onOpen={(isOpen) => setOpen(isOpen ? field.name : null)}
          />
        ))}
      </ul>
    </Part>
  )
}

type RowProps = Pick<Props, 'claim' | 'documentId' | 'onLight' | 'showsPlaces'> & {
  field: Field
  isLit: boolean
  isOpen: boolean
  onOpen(isOpen: boolean): void
}

function FieldRow({ claim, documentId, field, onLight, showsPlaces, isLit, isOpen, onOpen }: RowProps) {
  const { t } = useWords()
  const name = t(`intake.field.${field.name}`)
  const place = placeOf(claim.bill, field.name)
  const mayCorrect = claim.actions.includes('correct') && documentId !== null && field.name !== 'patient.cardNumber'
  const showsPlace = place && documentId && (showsPlaces ? isOpen || isLit || field.needsCheck : isOpen)
  return (
    <li
      onMouseEnter={() => onLight(field.name)}
      onMouseLeave={() => onLight(null)}
      onFocus={() => onLight(field.name)}
      onBlur={() => onLight(null)}
      className={clsx('ledger-row py-1.5', isLit && 'bg-blue-wash')}
    >
      <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-3 sm:grid-cols-[9.5rem_1fr_auto]">
        <span className="text-small text-soft">{name}</span>
        <span className="order-3 col-span-2 min-w-0 break-words sm:order-none sm:col-span-1">
          {isOpen && documentId ? (
            <FieldCorrection {...{ claim, documentId, field }} onDone={() => onOpen(false)} />
          ) : (
            <Shown claim={claim} field={field} />
          )}
        </span>
        <span className="flex items-baseline gap-3">
          {!isOpen && field.confidence !== null && field.value !== null && (
            <Certainty share={field.confidence} isLow={field.needsCheck && !isCorrected(claim, field)} />
          )}
          {mayCorrect && !isOpen && (
            <button
              type="button"
              className="text-small text-green underline underline-offset-4"
              aria-label={t('intake.correctField', { field: name })}
              onClick={() => onOpen(true)}
            >
              {t('intake.correct')}
            </button>
          )}
        </span>
      </div>
      {showsPlace && (
        <PageCrop
          source={`/api/v1/documents/${documentId}/pages/${place.page}`}
          box={place.box}
          label={`${t('intake.readHere')}: ${name}`}
        />
      )}
    </li>
  )
}

/** How sure the reading is, as a figure and a short measure; never the colour alone. */
function Certainty({ share, isLow }: { share: number; isLow: boolean }) {
  const { t, language } = useWords()
  const figure = percent(share, language)
  return (
    <span className={clsx('figures font-mono text-small', isLow ? 'text-saffron' : 'text-soft')}>
      <span className="sr-only">{t('common.confidence', { share: '' })}</span>
      {figure}
    </span>
  )
}

function Shown({ claim, field }: { claim: ClaimDetail; field: Field }) {
  const { t, language } = useWords()
  const corrected = isCorrected(claim, field)
  return (
    <>
      <span className={clsx(field.value === null && 'text-soft', field.kind === 'amount' && 'figures font-mono')}>
        {textOf(field, { currency: claim.currency, language, t })}
      </span>
      {field.needsCheck && !corrected && (
        <span className="ms-2 inline-block border-s-[3px] border-amber bg-saffron-wash px-1.5 text-small font-semibold text-saffron">
          {t('common.toCheck')}
        </span>
      )}
      {corrected && <span className="ms-2 text-small text-blue">{t('intake.corrected')}</span>}
      {(field.needsCheck || corrected) && field.raw && (
        <span className="block text-small text-soft">{t('intake.machineRead', { raw: field.raw })}</span>
      )}
      {field.second !== null && !corrected && (
        <span className="block text-small text-soft">
          {t('intake.secondValue', {
            value: textOf({ ...field, value: field.second }, { currency: claim.currency, language, t }),
          })}
        </span>
      )}
    </>
  )
}

function isCorrected(claim: ClaimDetail, field: Field): boolean {
  return claim.corrections.some((correction) => correction.field === field.name)
}

type Speaking = { currency: string; language: 'id' | 'en'; t: (key: string) => string }

function textOf(field: Field, { currency, language, t }: Speaking): string {
  if (field.value === null) return t('intake.nothing')
  if (field.kind === 'amount' && typeof field.value === 'number') return money(field.value, currency)
  if (field.kind === 'day') return day(String(field.value), language)
  if (field.kind === 'service-type') return t(`claims.serviceType.${field.value}`)
  return String(field.value)
}
