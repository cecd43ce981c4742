import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { OLDER_BILL_TERMS, olderBills, saidOf } from '../../../evals/audit/older-bills.js'
import { createLocalReader } from '../../modules/intake/adapters/ocr-local.js'
import { readConfig } from '../../platform/config.js'
import { AppError } from '../../platform/errors.js'
import { openApp } from '../context.js'
import { judgeBills } from './judge-bills.js'
import { readFile } from './read.js'

/**
 * `periksa eval older-bills DIR`: reads and audits the sample bills of the older system and compares lines, sums and every
 * finding with what they must come to. Exit code 1 says that one differs.
 */
export async function evalOlderBills(directory: string): Promise<void> {
  if (!existsSync(directory)) {
    throw new AppError('not-found', 'eval.no-such-directory', { message: `There is no folder ${directory}.` })
  }
  const reader = createLocalReader()
  const app = await openApp({ ...readConfig(), logLevel: 'warn' })
  let right = 0
  try {
    for (const expected of olderBills) {
      const { bill } = await readFile(reader, join(directory, expected.file))
      const [outcome] = bill
        ? await judgeBills(app, [{ bill, terms: { ...OLDER_BILL_TERMS, receivedOn: expected.receivedOn } }])
        : []
      const said = bill && outcome ? saidOf(expected, bill, outcome.findings) : null
      const isRight = JSON.stringify(said) === JSON.stringify(expected)
      if (isRight) right++
      process.stdout.write(`${isRight ? 'as expected' : 'DIFFERS    '} ${expected.file}\n`)
      if (!isRight) process.stdout.write(`  expected ${JSON.stringify(expected)}\n  said     ${JSON.stringify(said)}\n`)
    }
  } finally {
    await app.close()
    await reader.close()
  }
  process.stdout.write(`${right} of ${olderBills.length} bills come to exactly what they must\n`)
  if (right < olderBills.length) process.exitCode = 1
}
