import { AppError } from '../../platform/errors.js'
import type { CsvSource } from '../registry/index.js'

/**
 * The lines of UTF-8 text one by one, without those that hold nothing; never more than one line is in memory.
 * @throws AppError `exchange.too-large` for a line longer than `most` bytes
 */
export async function* readLines(source: CsvSource, most: number): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of source) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > most) {
      throw new AppError('invalid', 'exchange.too-large', { details: { bytes: rest.length, limit: most } })
    }
    for (const line of lines) if (line.trim() !== '') yield line
  }
  rest += decoder.decode()
  if (rest.trim() !== '') yield rest
}
