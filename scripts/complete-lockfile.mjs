// Adds the other platforms' optional packages to package-lock.json.
// A registry mirror that carries only one platform's binaries makes npm leave the others out; `npm ci` then refuses the
// lockfile elsewhere. Each missing entry gets its parent's version, and os, cpu and libc from its name.
import { readFileSync, writeFileSync } from 'node:fs'

const SYSTEMS = ['darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'android', 'aix', 'openharmony']
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32', 'ppc']
const SPOKEN = { windows: 'win32', macos: 'darwin', linuxmusl: 'linux' }
const ARM = ['armv7', 'armhf', 'gnueabihf', 'musleabihf']

function platformOf(name) {
  const words = name.split('/').pop().toLowerCase().split(/[-_.]/)
  const os = words.map((word) => SPOKEN[word] ?? word).filter((word) => SYSTEMS.includes(word))
  const cpu = words.map((word) => (ARM.includes(word) ? 'arm' : word === 'aarch64' ? 'arm64' : word))
  const known = cpu.filter((word) => PROCESSORS.includes(word))
  const libc = words.some((word) => word.includes('musl')) ? ['musl'] : words.includes('gnu') ? ['glibc'] : null
  return {
    ...(known.length > 0 ? { cpu: [...new Set(known)] } : {}),
    ...(libc ? { libc } : {}),
    ...(os.length > 0 ? { os: [...new Set(os)] } : {}),
  }
}

/** npm looks for a package beside its parent and then in every folder above. */
function isLocked(packages, parent, name) {
  let at = parent
  for (;;) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (!at) return false
    at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : ''
  }
}

const file = process.argv[2] ?? 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))
let added = 0
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const version = range.replace(/^[\^~=v]+/, '')
    const platform = platformOf(name)
    if (isLocked(lock.packages, path, name) || !/^\d+\.\d+\.\d+/.test(version)) continue
    if (!platform.os && !platform.cpu) continue
    lock.packages[`node_modules/${name}`] = {
      version,
      optional: true,
      ...(entry.dev ? { dev: true } : {}),
      ...platform,
    }
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.error(`added ${added} optional platform entries`)
