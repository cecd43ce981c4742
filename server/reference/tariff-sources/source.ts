export type Row = Record<string, string>
export type Reader = { table(file: string): Row[]; json(file: string): unknown }

/** One price list: what it is, and how its rows come out of the source folder. */
export type Source = {
  list: string
  title: string
  /** The edition, as the version is called. */
  edition: string
  currency: 'INR' | 'IDR'
  effectiveFrom: string
  effectiveTo: string | null
  source: string
  licence: string
  demonstration: boolean
  /** What a reader must know before relying on it. */
  note: string
  /** Headings of the file; `amount:name=value;name=value` is the price of that variant. */
  columns: string[]
  rows(read: Reader, leaveOut: (row: string, why: string) => void): string[][]
}

export const tidy = (text = ''): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
