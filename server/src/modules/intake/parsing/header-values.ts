import { readDay } from './days.js'
import { mentioned } from './labels.js'
import type { HeaderField } from './vocabulary/header-labels.js'
import { SERVICE_TYPES } from './vocabulary/kinds.js'

const ICD10 = /\b([A-TV-Z])\s?([0-9OoIl]{2})(?:\s?[.,]\s?([0-9OoIl]{1,2}))?(?![\w])/
const PHONE = /\+?\(?\d[\d()\s–-]{5,16}\d/
const CODE = /[A-Z0-9#][A-Z0-9]*(?:\s?[-./]\s?[A-Z0-9]+)*/gi

/** What a heading's text is worth as that field's value; null when it cannot be one. */
export function headerValue(field: HeaderField, text: string): string | null {
  const value = text.replace(/\s+/g, ' ').trim()
  if (value === '' || value.length > 120) return null
  switch (field) {
    case 'documentDate':
    case 'serviceDate':
    case 'admissionDate':
    case 'dischargeDate':
    case 'patient.birthDate':
      return readDay(value, 'label')?.day ?? null
    case 'receiptNumber':
    case 'patient.recordNumber':
      return codeIn(value)
    case 'patient.cardNumber':
      return cardIn(value)
    case 'serviceType':
      return serviceTypeIn(value)
    case 'icd10':
      return icd10In(value)
    case 'facility.phone':
      return PHONE.exec(value)?.[0].trim() ?? null
    case 'diagnosis':
      return diagnosisIn(value)
    case 'patient.name':
      return personIn(value)
    case 'doctor.name':
      return personIn(value) && value.replace(/\s+([,.])/g, '$1')
    default:
      return (value.match(/\p{L}/gu) ?? []).length >= 2 ? value : null
  }
}

/** A document, record or card number: letters and digits with at least two digits, no date. */
function codeIn(text: string): string | null {
  if (readDay(text)) return null
  for (const match of text.matchAll(CODE)) {
    // Sixteen digits are a citizen's number, which we never keep.
    if (/^\d{16}$/.test(match[0].replace(/\s/g, ''))) continue
    const code = match[0].replace(/\s+/g, '').replace(/^#/, '')
    if ((code.match(/\d/g) ?? []).length >= 2 && code.length >= 3 && code.length <= 28) return code
  }
  return null
}

/** Indonesian health cards have 13 digits; other insurers' numbers are codes. */
function cardIn(text: string): string | null {
  const joined = text.replace(/[\s-]/g, '')
  const thirteen = /(?<!\d)\d{13}(?!\d)/.exec(joined)
  return thirteen ? thirteen[0] : codeIn(text)
}

/** The kind of care, in our own four words. */
export function serviceTypeIn(text: string): string | null {
  const spaced = text.replace(/(rawat)(jalan|inap)/i, '$1 $2')
  return (
    SERVICE_TYPES.find((s) => mentioned(spaced, s.words).some((w) => w.length > 2 || spaced.trim().length <= 4))
      ?.type ?? null
  )
}

/** An ICD-10 code such as A09.9 with look-alike letters mended. */
export function icd10In(text: string): string | null {
  const match = ICD10.exec(text.replace(/\(1(\d\d)/, '(I$1'))
  if (!match) return null
  const digits = (part: string) => part.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
  return `${match[1]}${digits(match[2]!)}${match[3] ? `.${digits(match[3])}` : ''}`
}

function diagnosisIn(text: string): string | null {
  const bare = text
    .replace(/[([]\s?[A-Z1]\s?[\dOoIl]{2}(?:\s?[.,]\s?[\dOoIl]{1,2})?\s?[)\]]?/g, ' ')
    .replace(/^[A-TV-Z]\d{2}(?:\.\d{1,2})?\s*[-–:]?\s*/, '')
    .replace(/\s*[-–:]?\s*[A-TV-Z]\d{2}(?:\.\d{1,2})?$/, '')
    .replace(/\s*[([]?\s*ICD.*$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  return (bare.match(/\p{L}/gu) ?? []).length >= 2 ? bare : null
}

/** A person's name: mostly letters, cut where a sentence goes on. */
function personIn(text: string): string | null {
  const bare = text
    .replace(/\s*,?\s*(?:untuk|guna|for|sejumlah|uang|the sum|yaitu)\b.*$/i, '')
    .replace(/[,;:]+$/, '')
    .trim()
  const letters = (bare.match(/\p{L}/gu) ?? []).length
  const digits = (bare.match(/\d/g) ?? []).length
  return letters >= 3 && digits <= 1 && bare.length <= 70 ? bare : null
}
