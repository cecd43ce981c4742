import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { parseBill } from '../../src/modules/intake/parsing/parse-bill.js'
import { PageText } from '../../src/modules/intake/schema.js'
import { evaluateRead, tableOf } from './eval-read.js'

// Measures parsing alone on pages read earlier: from-dumps.ts DUMPS SET [--json] [--explain] [--show=ID]
const [dumps, set, ...flags] = process.argv.slice(2)
if (!dumps || !set) throw new Error('from-dumps.ts DUMPS SET [--json] [--explain] [--show=ID]')
const shown = flags.find((f) => f.startsWith('--show='))?.slice('--show='.length)

const result = await evaluateRead(set, async (file) => {
  const path = join(dumps, `${basename(file).replace(/\.[^.]+$/, '')}.json`)
  if (!existsSync(path)) return null
  const pages = z.array(PageText).parse(JSON.parse(readFileSync(path, 'utf8')))
  const bill = parseBill(pages)
  if (shown && file.includes(shown)) process.stdout.write(`${JSON.stringify({ ...bill, text: undefined }, null, 1)}\n`)
  return { bill, pages }
})
if (flags.includes('--json')) process.stdout.write(`${JSON.stringify(result)}\n`)
else process.stdout.write(`${tableOf(result)}\n${flags.includes('--explain') ? `${result.mistakes.join('\n')}\n` : ''}`)
