import { createTextThreads, type TextThreads } from './adapters/text-threads.js'
import { pagesOfPlainText } from './media/plain-text-page.js'
import { parseBill } from './parsing/parse-bill.js'
import type { Bill } from './schema.js'

let threads: TextThreads | null = null

/**
 * From now on this process parses texts in so many threads of their own, until what it gives is called. A server wants it,
 * so that reading one bill does not hold up everybody's answers; a command or a test does without.
 */
export function useTextThreads(count: number): () => Promise<void> {
  const own = createTextThreads({ threads: count })
  threads = own
  return async () => {
    if (threads === own) threads = null
    await own.close()
  }
}

/** Reads a bill from its text. @throws AppError those of `TextThreads.parse`, where threads are used */
export async function parseText(text: string): Promise<Bill> {
  return threads ? threads.parse(text) : parseBill(pagesOfPlainText(text))
}
