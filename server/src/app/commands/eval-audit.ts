import { existsSync } from 'node:fs'
import { z } from 'zod'
import { evaluateAudit, tableOfAudit } from '../../../evals/audit/eval-audit.js'
import { createLocalReader } from '../../modules/intake/adapters/ocr-local.js'
import { readConfig } from '../../platform/config.js'
import { AppError } from '../../platform/errors.js'
import { openApp } from '../context.js'
import { judgeBills } from './judge-bills.js'
import { readFile } from './read.js'

/** `periksa eval audit DIR`: audits every document of a set with known truth and prints hits, impacts and false flags. */
export async function evalAudit(
  directory: string,
  options: { json: boolean; truthLines: boolean; children: number },
): Promise<void> {
  if (!existsSync(`${directory}/truth`)) {
    throw new AppError('not-found', 'eval.no-such-directory', { message: `There is no folder ${directory}/truth.` })
  }
  const reader = options.truthLines ? null : createLocalReader({ children: options.children })
  const app = await openApp({ ...readConfig(), logLevel: 'warn' })
  try {
    const score = await evaluateAudit(directory, {
      read: reader && (async (file) => (await readFile(reader, file)).bill ?? null),
      audit: async (bill, terms) => {
        const [outcome] = await judgeBills(app, [
          { bill, terms: z.looseObject({ receivedOn: z.string() }).parse(terms) },
        ])
        if (!outcome) throw new AppError('unavailable', 'audit.no-answer')
        return outcome
      },
    })
    process.stdout.write(`${options.json ? JSON.stringify(score) : tableOfAudit(score)}\n`)
  } finally {
    await app.close()
    await reader?.close()
  }
}
