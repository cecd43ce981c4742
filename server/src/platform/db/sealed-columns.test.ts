import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sealedColumns } from './sealed-columns.js'

const SOURCES = join(import.meta.dirname, '../..')

/** Every `sealed('column')` that a schema declares, by the table it stands in, read from the sources. */
function declared(): string[] {
  const found: string[] = []
  for (const entry of readdirSync(SOURCES, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) continue
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    const schemas = new Map(
      [...text.matchAll(/(\w+) = pgSchema\('(\w+)'\)/g)].map(([, name, schema]) => [name, schema]),
    )
    let table = ''
    for (const [, variable, own, name, column] of text.matchAll(
      /(?:(\w+)|pgSchema\('(\w+)'\))\.table\(\s*'(\w+)'|: sealed\('(\w+)'\)/g,
    )) {
      if (column) found.push(`${table}.${column}`)
      else table = `${own ?? schemas.get(variable)}.${name}`
    }
  }
  return found
}

it('every sealed column of a schema is one that is sealed anew, and no other', () => {
  const found = declared()
  expect(found.length).toBeGreaterThan(40)
  const known = sealedColumns.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))
  expect(known.sort()).toEqual(found.sort())
})
