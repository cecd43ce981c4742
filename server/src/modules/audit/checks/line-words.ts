import type { AuditSubject, SchemePack } from '../schema.js'

export type ChargeKind = SchemePack['entityMap'][string]

const words: [ChargeKind, RegExp][] = [
  ['icu', /\b(?:icu|iccu|nicu|picu|hcu|hdu|micu|sicu|intensive|intensif|critical care)\b/],
  [
    'package-part',
    /\b(?:operation theatre|operating (?:room|theatre)|o\.?t\.? charges?|surgeon|anaesth\w*|anesth\w*|registration|admission (?:fee|charges?)|oxygen|nursing)\b/,
  ],
  ['room', /\b(?:room|bed|ward|cabin|suite|occupancy|accommodation|kamar|ruang|akomodasi|rawat inap)\b/],
]

/** A description without the number of its row: “2. Blood test”, “12) X-ray”. */
export function withoutRowNumber(text: string): string {
  return text.replace(/^\s*\d{1,3}[.)]\s+(?=\p{L})/u, '')
}

/** Lower case, letters and digits of any script, single spaces; without row number and the table's rule read as a letter. */
export function plainWords(text: string): string {
  return withoutRowNumber(text)
    .replace(/^[il|!](?=[A-Z]{2})/, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** What kind of charge a line is by the words it uses; the pack's own words come first. Null when none tells. */
export function chargeKind(description: string, pack: SchemePack): ChargeKind | null {
  const text = ` ${plainWords(description)} `
  const own = Object.entries(pack.entityMap).find(([phrase]) => text.includes(` ${plainWords(phrase)} `))
  return own?.[1] ?? words.find(([, pattern]) => pattern.test(description.toLowerCase()))?.[0] ?? null
}

/** The lines that are a bed by the night: rooms and intensive care, not what else is charged under that heading. */
export function bedLines(subject: AuditSubject, pack: SchemePack): { room: number[]; icu: number[] } {
  const kindOf = (line: number) => chargeKind(subject.bill.lines[line]?.description ?? '', pack)
  const icu = subject.accommodationLines.filter((line) => kindOf(line) === 'icu')
  const named = subject.accommodationLines.filter((line) => kindOf(line) === 'room')
  return { icu, room: named }
}

/** The body sides a text names, in order: `L`, `R`, `B` for both. */
export function sidesOf(text: string): string {
  const found = new Set<string>()
  if (/\b(?:left|lt|kiri|sinistra|os)\b/i.test(text)) found.add('L')
  if (/\b(?:right|rt|kanan|dextra|od)\b/i.test(text)) found.add('R')
  if (/\b(?:bilateral|both|kedua|ou)\b/i.test(text)) found.add('B')
  return [...found].join('')
}
