import { readFileSync } from 'node:fs'
import { createLocalReader, type LocalReader } from '../../modules/intake/adapters/ocr-local.js'
import { parseBill } from '../../modules/intake/index.js'
import type { Bill, PageText } from '../../modules/intake/schema.js'

/** What came of one file: a bill, or a stable code that says why not. Times are milliseconds by stage. */
export type FileReading = {
  file: string
  ok: boolean
  bill?: Bill
  error?: { code: string; facts: Record<string, unknown> }
  milliseconds: Record<string, number>
}

/** Reads one file on this machine, without a database. */
export async function readFile(reader: LocalReader, file: string): Promise<FileReading & { pages: PageText[] }> {
  const started = performance.now()
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return { file, ok: false, error: { code: 'file.cannot-open', facts: { code } }, milliseconds: {}, pages: [] }
  }
  const outcome = await reader.readText({ bytes, mediaType: '', maxPages: 20 })
  if (!outcome.ok) {
    const milliseconds = { total: since(started) }
    return { file, ok: false, error: { code: outcome.code, facts: outcome.facts }, milliseconds, pages: [] }
  }
  const parsing = performance.now()
  const bill = parseBill(outcome.pages)
  const rounded = Object.fromEntries(Object.entries(outcome.milliseconds).map(([name, ms]) => [name, Math.round(ms)]))
  const milliseconds = { ...rounded, parse: since(parsing), total: since(started) }
  return { file, ok: true, bill, milliseconds, pages: outcome.pages }
}

/** `periksa read FILES…`: one JSON object a line on stdout, progress on stderr. Exit code 1 when a file was not read. */
export async function readFiles(files: string[], options: { json: boolean; children: number }): Promise<void> {
  const reader = createLocalReader({ children: options.children })
  try {
    await eachInOrder(files, options.children, async (file, index) => {
      const { pages: _pages, ...reading } = await readFile(reader, file)
      process.stderr.write(`${index + 1}/${files.length} ${file} ${reading.ok ? 'read' : reading.error?.code}\n`)
      if (!reading.ok) process.exitCode = 1
      return options.json ? JSON.stringify(reading) : inWords(reading)
    })
  } finally {
    await reader.close()
  }
}

/** Works on `width` files at once, and prints their lines in the order they were named. */
async function eachInOrder(
  files: string[],
  width: number,
  work: (file: string, index: number) => Promise<string>,
): Promise<void> {
  const lines: (string | undefined)[] = []
  let next = 0
  let printed = 0
  const worker = async (): Promise<void> => {
    while (next < files.length) {
      const index = next++
      lines[index] = await work(files[index] as string, index)
      for (; lines[printed] !== undefined; printed++) process.stdout.write(`${lines[printed]}\n`)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, width) }, worker))
}

function inWords(reading: FileReading): string {
  const { bill } = reading
  if (!bill) return `${reading.file}\n  not read: ${reading.error?.code}`
  const amount = (minor: number | null): string => (minor === null ? '–' : (minor / 100).toLocaleString('en'))
  return [
    reading.file,
    `  ${bill.isMedical ? bill.kind : `not medical: ${bill.kind}`}  ${bill.facility.name ?? 'no facility'}  ${bill.serviceDate ?? 'no date'}`,
    ...bill.lines.map((line) => `    ${line.description.padEnd(44).slice(0, 44)} ${amount(line.amount).padStart(16)}`),
    `  total ${bill.currency ?? ''} ${amount(bill.total)}${bill.totalNeedsCheck ? '  TO CHECK' : ''}`,
  ].join('\n')
}

function since(start: number): number {
  return Math.round(performance.now() - start)
}
