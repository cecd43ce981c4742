import { closeSync, openSync, writeSync } from 'node:fs'

const FLUSH_CHARACTERS = 1 << 20

/** A CSV file written in large pieces. The made-up texts hold no comma or quote, so nothing is quoted. */
export type CsvFile = { rows: number; write(cells: readonly (string | number)[]): void; close(): void }

export function createCsvFile(path: string, header: readonly string[]): CsvFile {
  const descriptor = openSync(path, 'wx', 0o600)
  let waiting = `${header.join(',')}\n`
  const flush = (): void => {
    const bytes = Buffer.from(waiting)
    // A full disk may take only a part of what is written; what is left then fails loudly.
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at)
    waiting = ''
  }
  return {
    rows: 0,
    write(cells) {
      waiting += `${cells.join(',')}\n`
      this.rows++
      if (waiting.length > FLUSH_CHARACTERS) flush()
    },
    close() {
      flush()
      closeSync(descriptor)
    },
  }
}
