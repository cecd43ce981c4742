import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { writePdf } from '../../platform/exports/write-pdf.js'
import { MOST_ROWS, type SheetCell, type SheetColumn, writeXlsx } from '../../platform/exports/write-xlsx.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { Composed } from '../../shared/document.js'
import { toCsv } from '../claims/index.js'
import { listProfiles } from './list-profiles.js'
import type { Profile, ProfileQuery } from './schema.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

const AT_ONCE = 100

const COLUMNS: [SheetColumn, (profile: Profile) => SheetCell][] = [
  [{ name: 'conversation', kind: 'text' }, (one) => one.conversationId],
  [{ name: 'name', kind: 'text' }, (one) => masked(one.displayName)],
  [{ name: 'channel', kind: 'text' }, (one) => one.channel],
  [{ name: 'gender', kind: 'text' }, (one) => one.gender],
  [{ name: 'age', kind: 'number' }, (one) => one.age],
  [{ name: 'province', kind: 'text' }, (one) => one.province],
  [{ name: 'complaints', kind: 'text' }, (one) => one.complaintClasses.join('; ')],
  [{ name: 'barriers', kind: 'text' }, (one) => one.barriers.join('; ')],
  [{ name: 'symptoms', kind: 'text' }, (one) => one.symptoms.join('; ')],
  [{ name: 'conditions', kind: 'text' }, (one) => one.conditions.join('; ')],
  [{ name: 'urgency', kind: 'number' }, (one) => one.urgency],
  [{ name: 'first_interaction', kind: 'moment' }, (one) => one.firstAt],
  [{ name: 'last_interaction', kind: 'moment' }, (one) => one.lastAt],
]

export type PeopleFormat = { kind: 'csv' | 'xlsx' } | { kind: 'pdf'; language: 'id' | 'en' }

/** More people than this make no paper that anybody reads. */
const MOST_ON_PAPER = 2000

/**
 * The people of a filter as CSV, a spreadsheet or PDF, without telephone numbers; who took how many is on the trail.
 * @throws AppError `export.too-large`
 */
export async function exportProfiles(ctx: Ctx, query: ProfileQuery, format: PeopleFormat): Promise<string | Buffer> {
  requireScope(ctx.actor, 'people.export')
  const profiles = await allProfiles(ctx, query, format.kind === 'pdf' ? MOST_ON_PAPER : MOST_ROWS)
  const entry = { action: 'insights.export-profiles', resource: 'contacts', resourceId: String(profiles.length) }
  await ctx.db.transaction((tx) => recordTrail(ctx, tx, entry))
  if (format.kind === 'pdf') return writePdf(peopleOnPaper(profiles, format.language))
  const rows = profiles.map((profile) => COLUMNS.map(([, cellOf]) => cellOf(profile)))
  const columns = COLUMNS.map(([column]) => column)
  if (format.kind === 'xlsx') return writeXlsx({ sheet: 'people', columns, rows })
  return toCsv(
    columns.map(({ name }) => name),
    rows,
  )
}

/** People's own names on a channel may be their number. */
const masked = (name: string | null): string | null => name?.replace(/\+?\d(?:[\s().-]?\d){5,}/g, '•••') ?? null

const PAPER = {
  en: {
    title: 'People who wrote',
    head: ['Name', 'Person', 'About', 'Health', 'Last wrote'],
    count: (n: number) => `${n} people, without telephone numbers. Health only where the person agreed.`,
  },
  id: {
    title: 'Orang yang menulis',
    head: ['Nama', 'Orang', 'Tentang', 'Kesehatan', 'Terakhir menulis'],
    count: (n: number) => `${n} orang, tanpa nomor telepon. Kesehatan hanya bila orangnya setuju.`,
  },
}

function peopleOnPaper(profiles: Profile[], language: 'id' | 'en'): Composed {
  const { title, head, count } = PAPER[language]
  const said = (...parts: (string | number | null)[]): string =>
    parts
      .filter((part) => part !== null && part !== '')
      .join(', ')
      .replaceAll('_', ' ')
  const rows = profiles.map((one) => [
    said(masked(one.displayName) ?? '–', one.channels.join(' + ')),
    said(one.gender, one.age, one.province),
    said(...one.complaintClasses, ...one.barriers),
    said(...one.symptoms, ...one.conditions),
    one.lastAt.slice(0, 10),
  ])
  const table = { kind: 'table' as const, head, rows, figures: [] }
  return { title, language, blocks: [{ kind: 'paragraph', text: count(profiles.length) }, table] }
}

async function allProfiles(ctx: Ctx, query: ProfileQuery, most: number): Promise<Profile[]> {
  const all: Profile[] = []
  for (let page = 1; ; page++) {
    const { items, total } = await listProfiles(ctx, { ...query, page, pageSize: AT_ONCE })
    if (total > most) {
      throw new AppError('precondition', 'export.too-large', { details: { rows: total, most } })
    }
    all.push(...items)
    if (all.length >= total || items.length === 0) return all
  }
}
