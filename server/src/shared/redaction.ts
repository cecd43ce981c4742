/** What kind of personal data a placeholder stands for. */
export type RedactedKind = 'NAME' | 'ADDRESS' | 'CARD' | 'ID' | 'PHONE' | 'MAIL' | 'BIRTH'

/** Personal data that the record in hand already names, so that it is found wherever a text repeats it. */
export type KnownPerson = {
  names?: (string | null | undefined)[]
  addresses?: (string | null | undefined)[]
  numbers?: (string | null | undefined)[]
}

export type Redaction = {
  redact(text: string): string
  /** Puts the real values back; a placeholder that was never given out stays as it is. */
  restore(text: string): string
  /** Whether a text holds a placeholder that this redaction gave out or might have. */
  holdsPlaceholder(text: string): boolean
}

const PLACEHOLDER = /\[(?:NAME|ADDRESS|CARD|ID|PHONE|MAIL|BIRTH)-[A-Z]+\]/g
const MONTH =
  '(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर)\\p{L}*\\.?'
const DATE = `(?:\\d{1,4}[-/. ]\\d{1,2}[-/. ]\\d{1,4}|\\d{1,2}[-/. ]${MONTH}[-/. ]\\d{2,4})`

type Detector = { kind: RedactedKind; pattern: RegExp; group?: number }

/** In order: what is longest and surest first, so that a card number is not taken for a telephone number. */
const DETECTORS: Detector[] = [
  { kind: 'MAIL', pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  {
    kind: 'BIRTH',
    group: 1,
    pattern: new RegExp(
      `(?:lahir|ttl|d\\.?o\\.?b\\.?|birth(?:day)?|born|जन्म(?:\\s?तिथि)?)(?:\\s(?:date|on))?[^\\d\\n]{0,30}?(${DATE})`,
      'giu',
    ),
  },
  { kind: 'ID', pattern: /(?<![\d.,])\d{16}(?![\d]|[.,]\d)/g },
  { kind: 'ID', pattern: /(?<![\d.,])\d{4}[ -]\d{4}[ -]\d{4}(?:[ -]\d{4})?(?![\d]|[.,]\d)/g },
  { kind: 'CARD', pattern: /(?<![\d.,])\d{13}(?![\d]|[.,]\d)/g },
  { kind: 'PHONE', pattern: /(?<![\d.,\p{L}])(?:\+|00)\d{1,3}[\s.()-]{0,2}\d(?:[\s.()-]{0,2}\d){6,12}(?!\d)/gu },
  { kind: 'PHONE', pattern: /(?<![\d.,\p{L}])\(?0\d{1,3}\)?(?:[\s.-]?\d){6,10}(?!\d)/gu },
  {
    kind: 'PHONE',
    group: 1,
    pattern: /(?:telp?|telepon|hp|phone|mobile|wa|whatsapp|फ़ोन)[.:\s]{1,4}([\d][\d\s()-]{6,15}\d)/giu,
  },
  {
    kind: 'NAME',
    group: 1,
    pattern:
      /(?:nama(?:\s(?:pasien|peserta|lengkap))?|patient(?:'s)?(?:\sname)?|pasien|name|member|peserta|मरीज़|रोगी)[ \t]*[:=][ \t]*([\p{L}][\p{L}\p{M}.' -]{1,60})/giu,
  },
  {
    kind: 'NAME',
    group: 1,
    // A title makes the capitalised words after it a person's name.
    pattern:
      /(?<!\p{L})(?:Tn|Ny|Nn|An|Sdr|Sdri|Bpk|Ibu|Mr|Mrs|Ms|Dr|dr|drg|श्री|श्रीमती)\.?\s((?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'-]*)(?:\s[\p{Lu}\p{Lo}][\p{L}\p{M}.'-]*){0,3})/gu,
  },
  { kind: 'ADDRESS', group: 1, pattern: /(?:alamat|address|पता)[ \t]*[:=][ \t]*([^\n]{4,160})/giu },
  { kind: 'ADDRESS', pattern: /(?<!\p{L})(?:Jl\.|Jln\.?|Jalan\s|Gg\.)\s?[\p{Lu}][^\n;]{3,100}/gu },
]

/**
 * Takes people out of texts before they leave the machine: each value becomes a placeholder such as `[NAME-A]`, the same
 * value the same placeholder. Figures of money are left: groups of three with marks are no identity.
 */
export function createRedaction(known: KnownPerson = {}): Redaction {
  const given = new Map<string, string>()
  const real = new Map<string, string>()
  const counts = new Map<RedactedKind, number>()
  const placeholderFor = (kind: RedactedKind, value: string): string => {
    const key = value.trim().toLowerCase()
    const held = given.get(key)
    if (held) return held
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const made = `[${kind}-${lettersOf(count)}]`
    given.set(key, made)
    real.set(made, value)
    return made
  }
  const listed = knownValues(known)
  return {
    redact(text) {
      // A text that already speaks in placeholders could otherwise draw a value out on the way back.
      let safe = text.replace(PLACEHOLDER, (found) => found.replace('[', '(').replace(']', ')'))
      for (const { kind, value } of listed) safe = safe.replace(literally(value), () => placeholderFor(kind, value))
      for (const { kind, pattern, group } of DETECTORS) {
        safe = safe.replace(pattern, (...match: unknown[]) => {
          const whole = String(match[0])
          const value = (group === undefined ? whole : String(match[group] ?? '')).trim()
          if (value === '' || /^\[[A-Z]+-[A-Z]+\]/.test(value)) return whole
          return whole.replace(value, () => placeholderFor(kind, value))
        })
      }
      return safe
    },
    restore: (text) => text.replace(PLACEHOLDER, (found) => real.get(found) ?? found),
    holdsPlaceholder: (text) => text.match(PLACEHOLDER) !== null,
  }
}

function knownValues({
  names = [],
  addresses = [],
  numbers = [],
}: KnownPerson): { kind: RedactedKind; value: string }[] {
  const of = (kind: RedactedKind, values: (string | null | undefined)[]) =>
    values.flatMap((value) => (value && value.trim().length > 2 ? [{ kind, value: value.trim() }] : []))
  return [...of('NAME', names), ...of('ADDRESS', addresses), ...of('ID', numbers)].sort(
    (a, b) => b.value.length - a.value.length,
  )
}

/** A known value as a pattern: any case, any white space between its words. */
function literally(value: string): RegExp {
  const words = value.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu')
}

/** 1 → A, 26 → Z, 27 → AA: letters, so that a placeholder is never read as a figure. */
function lettersOf(count: number): string {
  let rest = count
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}
