import { PackDraft } from '@periksa/server/audit/schema'

export const THRESHOLDS = [
  'tariffTolerancePercent',
  'medicineTaxPercent',
  'submissionDays',
  'leastCertainty',
  'reviewConfidence',
  'criticalShare',
  'criticalAmount',
] as const
export const LISTS = ['sources', 'priceLists', 'knownBy', 'medicineLists', 'listedItems', 'without'] as const

/** A pack as it stands in the fields of a form: figures as typed, lists a line each. */
export type PackText = Record<
  (typeof THRESHOLDS)[number] | (typeof LISTS)[number] | 'title' | 'from' | 'to' | 'shares' | 'words',
  string
>

export function textOfPack(pack: PackDraft): PackText {
  const { thresholds } = pack
  const figures = Object.fromEntries(THRESHOLDS.map((name) => [name, `${thresholds[name] ?? ''}`]))
  const lists = Object.fromEntries(LISTS.map((name) => [name, pack[name].join('\n')]))
  const words = Object.entries(pack.entityMap).map(([phrase, kind]) => `${phrase} = ${kind}`)
  return {
    ...({ ...figures, ...lists } as PackText),
    ...{ title: pack.title, from: pack.effectiveFrom, to: pack.effectiveTo ?? '' },
    ...{ shares: pack.multipleProcedures?.join(', ') ?? '', words: words.join('\n') },
  }
}

/** The pack that the fields say; null when one of them says nothing that a pack may hold. */
export function packOfText(scheme: PackDraft['scheme'], text: PackText): PackDraft | null {
  const lines = (value: string): string[] =>
    value
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '')
  const figure = (value: string): number | null => (value.trim() === '' ? null : Number(value))
  const shares = text.shares.split(',').filter((one) => one.trim() !== '')
  const parsed = PackDraft.safeParse({
    ...{ scheme, title: text.title, effectiveFrom: text.from, effectiveTo: text.to === '' ? null : text.to },
    thresholds: Object.fromEntries(THRESHOLDS.map((name) => [name, figure(text[name])])),
    ...Object.fromEntries(LISTS.map((name) => [name, lines(text[name])])),
    multipleProcedures: shares.length === 0 ? null : shares.map(Number),
    entityMap: Object.fromEntries(
      lines(text.words).map((line) => {
        const [phrase = '', kind = ''] = line.split('=').map((part) => part.trim())
        return [phrase, kind]
      }),
    ),
  })
  return parsed.success ? parsed.data : null
}
