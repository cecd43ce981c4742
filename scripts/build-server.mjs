// Translates the program once, so that a start loads a few files instead of translating a thousand.
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const source = fileURLToPath(new URL('../server/src/', import.meta.url))

/** What is started as a process or thread of its own, besides the command line. */
const APART = /-(child|worker)\.ts$/

/**
 * Writes the program to `folder`, packages left where they are: `cli.mjs`, and `entries` (other TypeScript files) by the
 * names given them. Every part keeps the address of its source, so that it finds the files beside it; what it starts as
 * a process or thread is found translated.
 */
export async function buildServer({ folder, entries = { cli: join(source, 'app/cli.ts') } }) {
  const apart = readdirSync(source, { recursive: true })
    .filter((name) => APART.test(name))
    .map((name) => join(source, name))
  const all = Object.entries(entries).concat(apart.map((path) => [nameOf(path), path]))
  await build({
    entryPoints: all.map(([out, path]) => ({ out, in: path })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'linked',
    logLevel: 'error',
    plugins: [{ name: 'addresses', setup: (one) => one.onLoad({ filter: /\.ts$/ }, (file) => load(file, folder)) }],
  })
}

/** All translated files lie in one folder. */
const nameOf = (path) => relative(source, path).replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-')

async function load({ path }, folder) {
  const address = `new URL(${JSON.stringify(relative(folder, path).replaceAll('\\', '/'))}, import.meta.url).href`
  const text = await readFile(path, 'utf8')
  const contents = text.replaceAll(/new URL\('([^']+)', import\.meta\.url\)|import\.meta\.url/g, (found, beside) =>
    beside && APART.test(beside)
      ? `new URL('./${nameOf(resolve(dirname(path), beside))}.mjs', import.meta.url)`
      : found.replace('import.meta.url', address),
  )
  return { contents, loader: 'ts' }
}
