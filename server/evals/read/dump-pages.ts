import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { loadModels, type Models, packagedModels } from '../../src/modules/intake/adapters/local-reader/models.js'
import { readDocument } from '../../src/modules/intake/adapters/local-reader/read-document.js'

/** Writes what the reader sees in each file (PageText[] as JSON), for work on the parser: `dump-pages.ts OUTDIR FILES…`. */
const [outDir, ...files] = process.argv.slice(2)
if (!outDir || files.length === 0) {
  console.error('usage: npx tsx server/evals/read/dump-pages.ts OUTDIR FILES…')
  process.exit(2)
}
await mkdir(outDir, { recursive: true })
let loaded: Promise<Models> | null = null
const models = () => {
  loaded ??= loadModels(packagedModels())
  return loaded
}
for (const file of files) {
  const start = performance.now()
  const result = await readDocument(models, {
    bytes: new Uint8Array(await readFile(file)),
    mediaType: '',
    maxPages: 20,
  })
  const name = basename(file, extname(file))
  const spent = `${Math.round(performance.now() - start)} ms`
  if (!result.ok) {
    console.log(name, result.code, JSON.stringify(result.facts), spent)
    continue
  }
  // Written aside and moved, so that a reader never meets half a file.
  await writeFile(join(outDir, `.${name}.json`), JSON.stringify(result.pages))
  await rename(join(outDir, `.${name}.json`), join(outDir, `${name}.json`))
  if (process.env.DUMP_IMAGES) {
    for (const image of result.images) {
      await writeFile(
        join(outDir, `${name}-${image.page}.${image.mediaType === 'image/png' ? 'png' : 'jpg'}`),
        image.bytes,
      )
    }
  }
  const steps = Object.entries(result.milliseconds).map(([step, time]) => `${step} ${Math.round(time)}`)
  const pages = result.pages.map((page) => `${page.source} ${page.width}x${page.height} ${page.words.length} words`)
  console.log(name, spent, `(${steps.join(', ')})`, pages.join('; '))
}
