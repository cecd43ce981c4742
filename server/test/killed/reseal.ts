import { openApp } from '../../src/app/context.js'
import { readConfig } from '../../src/platform/config.js'
import { resealBatch } from '../../src/platform/db/reseal.js'

/** A process that is made to be killed: seals members anew, a few at a time, and says each batch on its own line. */
const { context } = await openApp(readConfig())
for (let after: string[] | null = null, isOver = false; !isOver; ) {
  const batch = await resealBatch(context, { table: 'registry.members', after, limit: 20 })
  process.stdout.write(`batch ${batch.sealed}\n`)
  after = batch.after
  isOver = after === null
}
