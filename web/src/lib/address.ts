/**
 * What stands after the question mark of a page's address, each part as its plain text. The router's own way reads
 * `simulated=true` or `q=62812` as a truth or a number, which a filter that expects words would drop without a word.
 */
export function readAddress(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

/** The same, written; parts without a value are left out. */
export function writeAddress(parts: Record<string, unknown>): string {
  const given = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  )
  const query = new URLSearchParams(given).toString()
  return query ? `?${query}` : ''
}
