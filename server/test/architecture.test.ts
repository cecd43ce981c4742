import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const configuration = join(root, 'server/.dependency-cruiser.cjs')

type Report = { summary: { violations: { rule: { name: string }; from: string }[] }; modules: { source: string }[] }

function cruise(folder: string): Report {
  const run = spawnSync(
    process.execPath,
    [cruiser, '--config', configuration, '--output-type', 'json', 'server/src', 'web/src'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 200_000_000 },
  )
  if (!run.stdout.startsWith('{')) throw new Error(run.stderr.slice(0, 2000))
  return JSON.parse(run.stdout) as Report
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

describe('the import rules', () => {
  const report = cruise(root)

  it('hold in the whole house', () => {
    expect(report.summary.violations.map((found) => `${found.rule.name}: ${found.from}`)).toEqual([])
  })

  it('were asked about every source file, so that silence means order', () => {
    const seen = new Set(report.modules.map((module) => module.source))
    expect([...sources('server/src'), ...sources('web/src')].filter((file) => !seen.has(file))).toEqual([])
  })
})

/** One planted breach for each rule: [the rule that must speak, the file, its content]. */
const breaches: [string, string, string][] = [
  ['order:registry', 'modules/registry/a.ts', "import '../claims/index.js'"],
  ['order:claims', 'modules/claims/a.ts', "import '../audit/index.js'"],
  ['known-modules-only', 'modules/claims/b.ts', "import '../surprise/index.js'"],
  ['front-door-only', 'modules/claims/c.ts', "import '../registry/store.js'"],
  ['front-door-only-from-outside', 'flows/a.ts', "import '../modules/claims/store.js'"],
  ['folders-are-pure', 'modules/claims/lifecycle/a.ts', "import '../store.js'"],
  ['folders-are-pure', 'modules/claims/lifecycle/b.ts', "import '../../../platform/errors.js'"],
  ['folders-are-pure-npm', 'modules/claims/lifecycle/c.ts', "import 'node:fs'"],
  ['doors-open-onto-use-cases', 'modules/claims/routes.ts', "import './store.js'"],
  ['adapters-know-only-their-port', 'modules/intake/adapters/a.ts', "import '../store.js'"],
  ['app-uses-public-files', 'app/a.ts', "import '../modules/claims/store.js'"],
  ['schema-is-pure', 'modules/claims/schema.ts', "import '../../platform/errors.js'"],
  ['modules-know-no-story', 'modules/claims/d.ts', "import '../../flows/b.js'"],
  ['nothing-imports-app', 'flows/c.ts', "import '../app/b.js'"],
  ['platform-knows-no-domain', 'platform/a.ts', "import '../modules/claims/index.js'"],
  ['shared-knows-nothing', 'shared/a.ts', "import '../platform/errors.js'"],
  ['nothing-imports-simulation', 'flows/d.ts', "import '../simulation/a.js'"],
  ['no-circular', 'shared/b.ts', "import './c.js'"],
  ['web-features-apart', '../../web/src/features/claims/a.ts', "import '../registry/a.js'"],
  ['web-imports-point-up', '../../web/src/ui/a.ts', "import '../features/registry/a.js'"],
  ['web-features-know-no-front-end', '../../web/src/features/claims/b.ts', "import '../../console/a.js'"],
]

/** What the breaches point at. */
const targets = [
  'modules/claims/index.ts',
  'modules/claims/store.ts',
  'modules/audit/index.ts',
  'modules/registry/store.ts',
  'modules/intake/store.ts',
  'modules/surprise/index.ts',
  'platform/errors.ts',
  'flows/b.ts',
  'app/b.ts',
  'simulation/a.ts',
  '../../web/src/features/registry/a.ts',
  '../../web/src/console/a.ts',
]

describe('planted breaches', () => {
  const folder = mkdtempSync(join(tmpdir(), 'periksa-breaches-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const put = (file: string, content: string) => {
    const path = join(folder, 'server/src', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${content}\nexport {}\n`)
  }
  for (const file of targets) put(file, '')
  put('shared/c.ts', "import './b.js'")
  for (const [, file, content] of breaches) put(file, content)
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  const found = new Set(cruise(folder).summary.violations.map((one) => `${one.rule.name} ${one.from}`))

  it.each(breaches)('%s catches %s', (rule, file) => {
    const path = relative(folder, join(folder, 'server/src', file))
    expect([...found]).toContain(`${rule} ${path}`)
  })
})

describe('guards that imports cannot show', () => {
  const server = sources('server/src').filter((file) => !file.includes('.test.') && !file.includes('/test/'))

  it('stores name only tables of their own module', () => {
    const schemas = /\b(registry|intake|inbox|claims|audit|risk|adjudication|copilot|assistant)\.[a-z_]+\b/g
    for (const file of server.filter((path) => /\/(store|tables)\.ts$/.test(path) && path.includes('/modules/'))) {
      const own = file.split('/modules/')[1]?.split('/')[0]
      const sqlTexts = readFileSync(join(root, file), 'utf8').match(/sql`[^`]*`/g) ?? []
      const strangers = sqlTexts
        .flatMap((text) => [...text.matchAll(schemas)].map((hit) => hit[1]))
        .filter((name) => name !== own)
      expect(strangers, file).toEqual([])
    }
  })

  it('pure folders ask for no time and no chance', () => {
    const pure = server.filter((path) => /\/modules\/[^/]+\/(?!adapters\/)[^/]+\//.test(path))
    const unruly = pure.filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|crypto\.randomUUID/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(unruly).toEqual([])
  })

  it('only config.ts reads the environment', () => {
    const readers = server.filter((file) => /process\.env\b/.test(readFileSync(join(root, file), 'utf8')))
    expect(readers).toEqual(['server/src/platform/config.ts'])
  })

  it('every migration is one forward file with a number of its own', () => {
    const names = readdirSync(join(root, 'server/migrations')).sort()
    const numbers = names.map((name) => /^(\d{4})-[a-z-]+\.sql$/.exec(name)?.[1])
    expect(numbers).not.toContain(undefined)
    expect(new Set(numbers).size).toBe(names.length)
  })

  it('git knows no secret file', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
    expect(tracked).not.toMatch(/\.key$|\.pem$|(^|\/)\.env$/m)
  })
})
