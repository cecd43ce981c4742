import type { Needs } from '../../platform/context.js'
import type { Database, Queryable } from '../../platform/db/database.js'
import { basisOf } from './matching/derived-lists.js'
import { buildListBook, type ListBook } from './matching/list-book.js'
import { loadPrices, loadTariffAliases, loadVersions, type TariffAlias, tariffsVersion } from './store-tariffs.js'
import type { TariffVersion } from './tariffs/tariff-version.js'

type Shelf = {
  version: number
  active: Promise<TariffVersion[]>
  aliases: Promise<TariffAlias[]>
  books: Map<string, Promise<ListBook>>
}

/** One shelf of lists a database, kept in this process while the version of its tariffs stands still. */
const shelves = new WeakMap<Database, Shelf>()

/** A list as it answers on a day; `asked` is the name it was asked by. */
export type OpenList = { asked: string; version: TariffVersion; book: ListBook }

/** The lists that answer on a day, in the order asked; those that do not answer for that day are left out. */
export async function openLists(ctx: Needs<'db'>, names: string[], day: string): Promise<OpenList[]> {
  const shelf = await presentShelf(ctx.db)
  const active = await shelf.active
  const wanted = names.flatMap((asked) => {
    const version = (basisOf(asked) ?? [asked]).map((list) => answeringVersion(active, list, day)).find((one) => one)
    return version ? [{ asked, version }] : []
  })
  const opened: OpenList[] = []
  for (const { asked, version } of wanted) opened.push({ asked, version, book: await bookOf(ctx.db, shelf, version) })
  return opened
}

/** Of the active versions of a list, the newest whose days hold the day. */
export function answeringVersion(active: TariffVersion[], list: string, day: string): TariffVersion | undefined {
  return active
    .filter((one) => one.list === list && one.state === 'active')
    .filter((one) => one.effectiveFrom <= day && (one.effectiveTo ?? day) >= day)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]
}

async function presentShelf(db: Database): Promise<Shelf> {
  const version = await tariffsVersion(db.orm)
  const known = shelves.get(db)
  if (known?.version === version) return known
  const shelf: Shelf = {
    version,
    active: loadVersions(db.orm).then((all) => all.filter((one) => one.state === 'active')),
    aliases: loadTariffAliases(db.orm),
    // Rows of a version never change; only learned words do, and they are few.
    books: new Map(),
  }
  shelves.set(db, shelf)
  const forget = () => void shelves.delete(db)
  shelf.active.catch(forget)
  shelf.aliases.catch(forget)
  return shelf
}

function bookOf(db: Database, shelf: Shelf, version: TariffVersion): Promise<ListBook> {
  const known = shelf.books.get(version.id)
  if (known) return known
  const book = openBook(db.orm, shelf, version)
  shelf.books.set(version.id, book)
  book.catch(() => shelf.books.delete(version.id))
  return book
}

async function openBook(db: Queryable, shelf: Shelf, version: TariffVersion): Promise<ListBook> {
  const aliases = (await shelf.aliases).filter((one) => one.list === version.list)
  const rows = await loadPrices(db, version.id)
  return buildListBook(version.list, rows, new Map(aliases.map((one) => [one.words, one.code])))
}
