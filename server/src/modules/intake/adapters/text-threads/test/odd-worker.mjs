// Stands in for the parser: hangs, dies or fails when it is told to.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', ({ id, text }) => {
  if (text === 'hang') for (;;);
  if (text === 'die') process.exit(1)
  parentPort.postMessage(text === 'fail' ? { id, failedAt: '    at somewhere' } : { id, bill: { text } })
})
