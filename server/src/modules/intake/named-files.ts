import type { Needs } from '../../platform/context.js'
import { countOfAddress } from './store.js'

/** Which of these files documents or their pages rest on. */
export async function namedFiles(ctx: Needs<'db'>, { addresses }: { addresses: string[] }): Promise<string[]> {
  return ctx.db.transaction(async (tx) => {
    const named = []
    for (const address of addresses) if ((await countOfAddress(tx, address)) > 0) named.push(address)
    return named
  })
}
