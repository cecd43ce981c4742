import type pg from 'pg'

type Wire = {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  stream: { writableNeedDrain: boolean; once(event: 'drain', listener: () => void): void }
}

const CHUNK = 256 * 1024
const escaped = (cell: string): string =>
  cell.replace(/[\\\t\n\r]/g, (one) => `\\${one === '\t' ? 't' : one === '\n' ? 'n' : one === '\r' ? 'r' : one}`)

/** One row of PostgreSQL's COPY text; null is NULL. */
export const copyLine = (cells: (string | number | boolean | Date | null)[]): string =>
  `${cells.map((cell) => (cell === null ? '\\N' : cell instanceof Date ? cell.toISOString() : escaped(String(cell)))).join('\t')}\n`

/** Brings lines into a table by COPY; the driver knows the messages of it but has no call for it. */
export function copyRows(client: pg.Client, into: string, lines: Iterable<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const source = lines[Symbol.iterator]()
    const send = (wire: Wire): void => {
      for (;;) {
        const parts: string[] = []
        let length = 0
        let line = source.next()
        for (; !line.done; line = source.next()) {
          parts.push(line.value)
          length += line.value.length
          if (length >= CHUNK) break
        }
        if (parts.length > 0) wire.sendCopyFromChunk(Buffer.from(parts.join('')))
        if (line.done) {
          wire.endCopyFrom()
          return
        }
        if (wire.stream.writableNeedDrain) {
          wire.stream.once('drain', () => send(wire))
          return
        }
      }
    }
    const copy = {
      submit: (wire: Wire) => wire.query(`copy ${into} from stdin`),
      handleCopyInResponse: (wire: Wire) => send(wire),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    }
    client.query(copy as unknown as pg.Submittable)
  })
}
