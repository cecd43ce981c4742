import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'
import { BillId, DocumentId, MemberId } from '../../shared/ids.js'
import { Currency, Minor } from '../../shared/money.js'
import { Facts } from '../../shared/reason.js'

export { type ReadAgain, type SecondResult, SecondValues } from './second-schema.js'

/** A rectangle on an upright page image, in pixels of that image; origin top left. */
export const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type Box = z.infer<typeof Box>

/** One word as seen. Words of one detected run of text share `span`. */
export const Word = z.object({
  text: z.string(),
  box: Box,
  /** 0 to 1; 1 for a text layer. */
  confidence: z.number(),
  span: z.int(),
})
export type Word = z.infer<typeof Word>

/** Everything read from one page, in pixels of the upright page image that people are shown. */
export const PageText = z.object({
  page: z.int().positive(),
  width: z.int(),
  height: z.int(),
  source: z.enum(['text-layer', 'ocr', 'plain-text', 'vision']),
  words: z.array(Word),
})
export type PageText = z.infer<typeof PageText>

/** An upright page as people are shown it, re-encoded from the pixels alone; word boxes are in its pixels. */
export type PageImage = {
  page: number
  width: number
  height: number
  mediaType: 'image/png' | 'image/jpeg'
  bytes: Uint8Array
}

/** Why a document could not be read; stable codes. */
export const ReadProblem = z.enum([
  'document.unreadable',
  'document.encrypted',
  'document.too-many-pages',
  'document.too-many-pixels',
  'document.unsupported-type',
  'document.empty',
  'document.too-large',
  'document.timeout',
  'document.memory',
  'document.busy',
])
export type ReadProblem = z.infer<typeof ReadProblem>

/** What is to be read. `mediaType` is what the sender claims: the content decides. */
export type ReadTextInput = { bytes: Uint8Array; mediaType: string; maxPages: number }

/** How far a reading has come: `page` of `pages` (1-based) is in `stage`. */
export type ReadProgress = { stage: 'decode' | 'detect' | 'recognise' | 'done'; page: number; pages: number }

export type ReadTextResult =
  | {
      ok: true
      mediaType: string
      pages: PageText[]
      /** One for each page, in the same order. */
      images: PageImage[]
      /** Time spent by step: `decode`, `detect`, `orient`, `recognise`, `flatten`, `encode`. */
      milliseconds: Record<string, number>
      /** Perceptual hash of what the first page shows, 16 hexadecimal digits; absent for plain text. */
      imageHash?: string
    }
  | { ok: false; code: ReadProblem; facts: Facts }

/** The port of the reading engines: a document's bytes in, its words with their places out. */
export type ReadText = (input: ReadTextInput, onProgress?: (progress: ReadProgress) => void) => Promise<ReadTextResult>

export const BillKind = z.enum([
  'inpatient_bill',
  'outpatient_bill',
  'payment_receipt',
  'pharmacy_bill',
  'diagnostics_bill',
  'shop_receipt',
  'hotel_invoice',
  'fuel_receipt',
  'other',
])
export type BillKind = z.infer<typeof BillKind>

export const ServiceType = z.enum(['RAWAT JALAN', 'RAWAT INAP', 'IGD', 'OPERASI'])
export type ServiceType = z.infer<typeof ServiceType>

/** A value together with where it was read. `value` null with a `raw` text means: seen, not trusted. */
export const ReadField = z.object({
  value: z.union([z.string(), z.number(), z.null()]),
  confidence: z.number(),
  page: z.int().nullable(),
  box: Box.nullable(),
  raw: z.string(),
  /** What a second reader saw instead, where the two differ: shown, never taken. */
  second: z.union([z.string(), z.number()]).optional(),
})
export type ReadField = z.infer<typeof ReadField>

export const BillLine = z.object({
  page: z.int(),
  description: z.string(),
  quantity: z.number().nullable(),
  unitPrice: Minor.nullable(),
  amount: Minor.nullable(),
  /** The line's own discount, where a column prints one: amount = quantity × unit price − discount. */
  discount: Minor.optional(),
  section: z.string().nullable(),
  date: Day.nullable(),
  box: Box,
  confidence: z.number(),
})
export type BillLine = z.infer<typeof BillLine>

/** A comparison of printed with computed figures. Codes: `lines-total`, `section-subtotal`, `line-arithmetic`, `total-in-words`, `tax`, `cost-parts` … */
export const BillCheck = z.object({ code: z.string(), ok: z.boolean(), facts: Facts })
export type BillCheck = z.infer<typeof BillCheck>

/** How a second reader's look at the same page ended. `problem` is a stable code, null unless it failed. */
export const SecondReading = z.object({
  state: z.enum(['agrees', 'differs', 'failed']),
  /** The model as its server names it. */
  reader: z.string(),
  prompt: z.string(),
  problem: z.string().nullable(),
  /** Values that both readers saw. */
  compared: z.int(),
})
export type SecondReading = z.infer<typeof SecondReading>

/** What a document says, as read. Printed figures only: nothing here is computed except `checks`. */
export const Bill = z.object({
  isMedical: z.boolean(),
  kind: BillKind,
  /** ISO 639-1, most used first. */
  languages: z.array(z.string()),
  country: z.string().nullable(),
  currency: Currency.nullable(),
  facility: z.object({ name: z.string().nullable(), address: z.string().nullable(), phone: z.string().nullable() }),
  patient: z.object({
    name: z.string().nullable(),
    recordNumber: z.string().nullable(),
    cardNumber: z.string().nullable(),
    birthDate: Day.nullable(),
  }),
  receiptNumber: z.string().nullable(),
  /** The paper's own date. `serviceDate` falls back to the admission date, then to this. */
  documentDate: Day.nullable(),
  serviceDate: Day.nullable(),
  admissionDate: Day.nullable(),
  dischargeDate: Day.nullable(),
  serviceType: ServiceType.nullable(),
  diagnosis: z.object({ text: z.string().nullable(), icd10: z.string().nullable() }),
  doctor: z.object({ name: z.string().nullable(), specialty: z.string().nullable() }),
  room: z.string().nullable(),
  lines: z.array(BillLine),
  /** Sum before discount, tax and rounding, where printed. */
  subtotal: Minor.nullable(),
  discount: Minor.nullable(),
  tax: Minor.nullable(),
  rounding: Minor.nullable(),
  deposit: Minor.nullable(),
  /** What is still to be paid after a deposit or an insurer's share, where printed. */
  amountDue: Minor.nullable(),
  amountInWords: z.string().nullable(),
  total: Minor.nullable(),
  /** True when the total could not be confirmed by arithmetic or words: a person must look. */
  totalNeedsCheck: z.boolean(),
  /** By dotted path of the value above, e.g. `facility.name`, `total`, `serviceDate`. */
  fields: z.record(z.string(), ReadField),
  checks: z.array(BillCheck),
  /** Absent where no second reader was asked. */
  secondReading: SecondReading.optional(),
  text: z.string(),
})
export type Bill = z.infer<typeof Bill>

/** The parts of a bill's cost by what was done, in minor units; lines that fit none are in `other`. */
export const CostParts = z.object({
  consultation: Minor,
  procedures: Minor,
  medicines: Minor,
  tests: Minor,
  administration: Minor,
  accommodation: Minor,
  other: Minor,
})
export type CostParts = z.infer<typeof CostParts>

export const DocumentKind = z.enum(['receipt', 'medical-summary', 'referral'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** How far the reading of a document has come. `waiting` and `reading` are on the way; the rest are ends. */
export const DocumentState = z.enum(['received', 'reading', 'read', 'refused', 'failed'])
export type DocumentState = z.infer<typeof DocumentState>

export const ReadingStage = z.enum(['received', 'straightened', 'read', 'understood', 'checked', 'filed'])
export type ReadingStage = z.infer<typeof ReadingStage>

export const DocumentRecord = z.object({
  id: DocumentId,
  memberId: MemberId.nullable(),
  kind: DocumentKind,
  mediaType: z.string(),
  bytes: z.int(),
  pages: z.int(),
  state: DocumentState,
  stage: ReadingStage,
  /** Stable code such as `document.not-medical` or `document.unreadable`; null unless refused or failed. */
  problem: z.string().nullable(),
  billId: BillId.nullable(),
  claimId: z.string().nullable(),
  receivedAt: Instant,
  /** Whether a virus scanner looked at it before it was kept. */
  scanned: z.boolean(),
  /** When the original was removed because its time was over; what was read of it stays. */
  removedAt: Instant.nullable(),
})
export type DocumentRecord = z.infer<typeof DocumentRecord>

/** A person's corrections, kept beside what the machine read; keys are field paths of `Bill.fields`. */
export const BillCorrection = z.strictObject({
  fields: z.record(z.string().max(60), z.union([z.string().max(500), Minor, z.null()])),
})
export type BillCorrection = z.infer<typeof BillCorrection>
