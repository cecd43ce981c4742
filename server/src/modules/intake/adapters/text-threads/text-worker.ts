import { parentPort } from 'node:worker_threads'
import { pagesOfPlainText } from '../../media/plain-text-page.js'
import { parseBill } from '../../parsing/parse-bill.js'
import type { TextAnswer, TextJob } from './messages.js'

function work({ id, text }: TextJob): TextAnswer {
  try {
    return { id, bill: parseBill(pagesOfPlainText(text)) }
  } catch (error) {
    const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
    return { id, failedAt: frames.slice(0, 5).join('\n') }
  }
}

parentPort?.on('message', (job: TextJob) => parentPort?.postMessage(work(job)))
