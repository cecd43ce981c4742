import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Everything the pages are made of that is not ours: kept apart, because it changes only with its version. */
const FRAMEWORK = /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|@tanstack)\//

/** The chunk of what is not ours. */
export const framework = { name: 'framework', test: FRAMEWORK }

type Budget = { page: string; kilobytes: number }

/**
 * Fails the build where the script that a page needs for its first view, beyond the framework, is more than so many
 * kilobytes when compressed: what is imported outright, not what comes with a page opened later.
 */
export function bundleBudget({ page, kilobytes }: Budget): Plugin {
  return {
    name: 'bundle-budget',
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((one) => one.type === 'chunk' && one.isEntry && one.name === page)
      if (!entry) this.error(`There is no page ${page} to weigh.`)
      const needed = new Set([entry.fileName])
      for (const name of needed) {
        const chunk = bundle[name]
        if (chunk?.type === 'chunk') for (const other of chunk.imports) needed.add(other)
      }
      const sizes = [...needed].flatMap((name) => {
        const chunk = bundle[name]
        return chunk?.type === 'chunk' && chunk.name !== framework.name
          ? [{ name: chunk.name, size: gzipSync(chunk.code).length }]
          : []
      })
      const total = sizes.reduce((sum, { size }) => sum + size, 0) / 1000
      const said = `${page}: ${total.toFixed(0)} kB of ${kilobytes} kB compressed beyond the framework`
      if (total > kilobytes) {
        const parts = sizes.map(({ name, size }) => `${name} ${(size / 1000).toFixed(0)}`).join(', ')
        this.error(`${said}: ${parts}. Import pages where they are opened, see console-app.tsx.`)
      }
      this.info(said)
    },
  }
}
