// The tree that goes into the image: prunes what this platform cannot run, and says whether it is small enough.
//   node scripts/production-tree.mjs FOLDER            measure FOLDER/node_modules; exit 1 above the limit
//   node scripts/production-tree.mjs --prune FOLDER    prune first
//   node scripts/production-tree.mjs --install FOLDER  install the server's production packages there first (npm ci)
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LIMIT_MB = 450
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = process.argv.filter((one) => !one.startsWith('--'))[2]
if (!folder) throw new Error('Name the folder.')

if (process.argv.includes('--install')) install()
if (process.argv.includes('--prune') || process.argv.includes('--install')) prune()
measure()

function install() {
  for (const file of [
    'package.json',
    'package-lock.json',
    '.npmrc',
    'server/package.json',
    'web/package.json',
    'clients/typescript/package.json',
  ]) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    cpSync(join(root, file), join(folder, file))
  }
  const args = ['ci', '--omit=dev', '--workspace', '@periksa/server', '--no-audit', '--no-fund', '--prefer-offline']
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' }
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2], env })
  if (status !== 0) throw new Error('npm ci failed')
}

/** The reading engine brings the binaries of every platform; packages bring what nothing reads when they run. */
function prune() {
  const binaries = join(folder, 'node_modules/onnxruntime-node/bin')
  for (const version of list(binaries)) {
    for (const platform of list(join(binaries, version))) {
      for (const machine of list(join(binaries, version, platform))) {
        if (platform === process.platform && machine === process.arch) continue
        rmSync(join(binaries, version, platform, machine), { recursive: true })
      }
    }
  }
  dropUnread(join(folder, 'node_modules'))
}

/** What only editors and debuggers read: types and maps back to the sources of packages. */
function dropUnread(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) dropUnread(inner)
    else if (/\.(d\.[cm]?ts|map)$/.test(entry.name)) rmSync(inner)
  }
}

function measure() {
  const modules = join(folder, 'node_modules')
  if (!existsSync(modules)) throw new Error(`${modules} is not there`)
  const sizes = list(modules)
    .flatMap((name) => (name.startsWith('@') ? list(join(modules, name)).map((one) => `${name}/${one}`) : [name]))
    .map((name) => ({ name, bytes: sizeOf(join(modules, name)) }))
    .sort((a, b) => b.bytes - a.bytes)
  const megabytes = Math.ceil(sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1024 ** 2)
  for (const { name, bytes } of sizes.slice(0, 8)) {
    console.log(`${String(Math.round(bytes / 1024 ** 2)).padStart(5)} MB  ${name}`)
  }
  console.log(`${String(megabytes).padStart(5)} MB  in ${sizes.length} packages; the limit is ${LIMIT_MB} MB`)
  process.exitCode = megabytes > LIMIT_MB ? 1 : 0
}

function sizeOf(path) {
  const stat = lstatSync(path)
  if (!stat.isDirectory()) return stat.blocks === undefined ? stat.size : stat.blocks * 512
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

function list(path) {
  return existsSync(path) ? readdirSync(path) : []
}
