// Installs and builds what is missing or stale. No dependency: this runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamps = join(root, 'node_modules', '.periksa')

/** Brings packages, the program and, when asked, the web pages up to date. Gives the program's file. */
export async function setUp({ web }) {
  checkNode()
  install()
  const program = await buildProgram()
  if (web) buildWeb()
  return program
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Periksa needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

function install() {
  const wanted = digest([
    'package-lock.json',
    'package.json',
    'server/package.json',
    'web/package.json',
    'clients/typescript/package.json',
  ])
  if (isFresh('install', wanted)) return
  console.error('Installing packages (npm ci) …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  stamp('install', wanted)
}

/** Beside the newest, the one before it stays: a program that runs from it loads parts when they are first needed. */
const KEPT_PROGRAMS = 2

/** Where the translated program is; it is translated first where its sources changed. */
async function buildProgram() {
  const wanted = digest(listFiles('server/src').concat(['scripts/build-server.mjs', 'package-lock.json']))
  const dist = join(root, 'server/dist')
  const folder = join(dist, wanted.slice(0, 16))
  const program = join(folder, 'cli.mjs')
  if (existsSync(program)) return program
  const { buildServer } = await import('./build-server.mjs')
  // Whole or not at all, whoever else builds it now.
  const half = `${folder}.${process.pid}`
  await buildServer({ folder: half })
  try {
    renameSync(half, folder)
  } catch (error) {
    if (!existsSync(program)) throw error
    rmSync(half, { recursive: true })
  }
  // The way in that does not change: for services that name a file.
  writeFileSync(`${half}.mjs`, `import './${wanted.slice(0, 16)}/cli.mjs'\n`)
  renameSync(`${half}.mjs`, join(dist, 'cli.mjs'))
  const others = readdirSync(dist).map((name) => ({ name, at: statSync(join(dist, name)).mtimeMs }))
  for (const { name } of others.sort((a, b) => b.at - a.at).slice(KEPT_PROGRAMS)) {
    if (!name.includes('.')) rmSync(join(dist, name), { recursive: true, force: true })
  }
  return program
}

function buildWeb() {
  const wanted = digest(listFiles('web').concat(listFiles('server/src/shared'), schemas(), ['package-lock.json']))
  if (isFresh('web', wanted) && existsSync(join(root, 'web/dist/index.html'))) return
  console.error('Building the pages …')
  run('npm', ['run', 'build', '--workspace', 'web', '--silent'])
  stamp('web', wanted)
}

function schemas() {
  return listFiles('server/src/modules').filter((file) => file.endsWith('schema.ts'))
}

function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
    shell: process.platform === 'win32',
  })
  if (result.status === 0) return
  console.error(`\n${command} ${args.join(' ')} failed. What is above says why; nothing was started.`)
  process.exit(1)
}

function listFiles(folder) {
  const full = join(root, folder)
  if (!existsSync(full)) return []
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'e2e'].includes(entry.name)) return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? listFiles(path) : [path]
  })
}

function digest(files) {
  const hash = createHash('sha256')
  for (const file of [...files].sort()) {
    const path = join(root, file)
    if (existsSync(path) && statSync(path).isFile())
      hash.update(file).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function isFresh(name, wanted) {
  const file = join(stamps, name)
  return existsSync(file) && readFileSync(file, 'utf8') === wanted
}

function stamp(name, value) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), value)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await setUp({ web: !process.argv.includes('--no-web') })
}
