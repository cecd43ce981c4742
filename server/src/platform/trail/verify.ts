import { z } from 'zod'
import { Instant } from '../../shared/dates.js'
import type { Needs } from '../context.js'
import { digestOf, markOf, type TrailRow, textOf } from './row-text.js'
import { headOf, isSigned, NO_HEAD, publicKeyOf } from './seal.js'
import { lastSeal, loadOutside, loadRows, loadSealAfter, type Seal } from './store.js'

/** A signed head, kept at another place: it shows that the trail once held so many seals. */
export const Anchor = z.object({
  format: z.literal('periksa-trail-anchor/1'),
  batch: z.int().positive(),
  lastSeq: z.int(),
  head: z.string(),
  signature: z.string(),
  publicKey: z.string(),
  at: Instant,
})
export type Anchor = z.infer<typeof Anchor>

export type Breach = {
  /** What is wrong: a row changed, gone, put in, or a seal that does not fit. */
  kind: 'changed' | 'missing' | 'inserted' | 'seal-broken' | 'seal-missing' | 'anchor-broken'
  seq: number | null
  batch: number | null
}

export type Verification = {
  rows: number
  seals: number
  /** Committed rows that wait to be sealed; each has its mark. */
  unsealed: number
  /** Rows sealed after the anchor given: a cut of these would not be seen. Null without an anchor. */
  afterAnchor: number | null
  breaches: Breach[]
}

type Ctx = Needs<'db' | 'vault'>
const MOST_BREACHES = 50

/** The head of the trail as it stands, signed; null before the first seal. */
export async function makeAnchor(ctx: Ctx): Promise<Anchor | null> {
  const seal = await lastSeal(ctx.db.orm)
  if (!seal) return null
  const { batch, head, signature, at, seqs } = seal
  const publicKey = publicKeyOf(ctx.vault)
  const lastSeq = Math.max(...seqs)
  return { format: 'periksa-trail-anchor/1', batch, lastSeq, head, signature, publicKey, at: at.toISOString() }
}

/** Goes through every seal and row. The first breach of the list is the first broken row. */
export async function verifyTrail(ctx: Ctx, anchor: Anchor | null = null): Promise<Verification> {
  const found: Verification = { rows: 0, seals: 0, unsealed: 0, afterAnchor: anchor ? 0 : null, breaches: [] }
  const publicKey = publicKeyOf(ctx.vault)
  let previous = NO_HEAD
  let batch = 0
  let unmarkedUpto = 0
  let isAnchored = anchor === null
  for (let seal = await loadSealAfter(ctx.db.orm, 0); seal; seal = await loadSealAfter(ctx.db.orm, seal.batch)) {
    found.seals += 1
    if (seal.batch !== batch + 1) found.breaches.push({ kind: 'seal-missing', seq: null, batch: batch + 1 })
    if (headOf(previous, seal) !== seal.head || !isSigned(publicKey, seal.head, seal.signature)) {
      found.breaches.push({ kind: 'seal-broken', seq: null, batch: seal.batch })
    }
    await checkRows(ctx, seal, found)
    if (anchor && seal.batch === anchor.batch && seal.head === anchor.head) isAnchored = true
    if (anchor && seal.batch > anchor.batch && found.afterAnchor !== null) found.afterAnchor += seal.seqs.length
    previous = seal.head
    batch = seal.batch
    unmarkedUpto = seal.unmarkedUpto
    if (found.breaches.length >= MOST_BREACHES) break
  }
  if (anchor && (!isAnchored || !isSigned(publicKey, anchor.head, anchor.signature))) {
    found.breaches.push({ kind: 'anchor-broken', seq: anchor.lastSeq, batch: anchor.batch })
  }
  await checkOutside(ctx, found, { unmarkedUpto, isFirst: found.seals === 0 })
  return found
}

async function checkRows(ctx: Ctx, seal: Seal, found: Verification): Promise<void> {
  const rows = await loadRows(ctx.db.orm, seal.seqs)
  for (const [index, seq] of seal.seqs.entries()) {
    const row = rows.get(seq)
    const { batch } = seal
    if (!row) found.breaches.push({ kind: 'missing', seq, batch })
    else if (digestOf(row) !== seal.digests[index]) found.breaches.push({ kind: 'changed', seq, batch })
    else found.rows += 1
  }
}

/** Rows that no seal covers: those that wait must bear our mark, others were put in. */
async function checkOutside(
  ctx: Ctx,
  found: Verification,
  standing: { unmarkedUpto: number; isFirst: boolean },
): Promise<void> {
  const { strangers, waiting, vanished } = await loadOutside(ctx.db.orm)
  const mark = markOf(ctx.vault)
  const rows = await loadRows(ctx.db.orm, waiting)
  const isOurs = (row: TrailRow): boolean =>
    row.mark === null ? standing.isFirst || row.seq <= standing.unmarkedUpto : row.mark === mark(textOf(row))
  const unmarked = [...rows.values()].filter((row) => !isOurs(row)).map(({ seq }) => seq)
  found.unsealed = waiting.length - unmarked.length
  for (const seq of [...strangers, ...unmarked].sort((a, b) => a - b)) {
    found.breaches.push({ kind: 'inserted', seq, batch: null })
  }
  for (const seq of vanished) found.breaches.push({ kind: 'missing', seq, batch: null })
}
