/** A leading sign would be a formula to a spreadsheet. */
const line = (cells: readonly string[]): string =>
  cells.map((cell) => `"${(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',')

/** Rows as a CSV text that spreadsheets open as UTF-8 and never run. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map(line).join('\r\n')}\r\n`

/** Gives the reader a file that was made in this page; nothing is sent anywhere. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
