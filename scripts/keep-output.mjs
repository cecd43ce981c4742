// Runs a command and keeps what it said, with when, how long, on what and how busy, under docs/measurements.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
export const folder = join(root, 'docs/measurements')

/** Text above this is cut from the front: the end says how it went. */
const MOST = 20_000

/** The JSON object at the end of what was printed, or null. */
function jsonIn(text) {
  const start = text.lastIndexOf('\n{\n') + 1
  for (const from of [text.indexOf('{'), start]) {
    try {
      return JSON.parse(text.slice(from))
    } catch {
      // Not from here on.
    }
  }
  return null
}

/** `shown` is what a reader would type; nothing of this machine stands in it. Gives what was kept. */
export async function runAndKeep({ name, shown, command, args = [], env = {}, seed = null }) {
  const began = Date.now()
  const load = loadavg()[0]
  const parts = []
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } })
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      parts.push(part)
      process.stderr.write(part)
    })
  }
  const exit = await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
  const said = plain(Buffer.concat(parts).toString('utf8'))
  const json = jsonIn(said)
  const kept = {
    ...{ name, command: shown, at: new Date(began).toISOString(), seconds: Math.round((Date.now() - began) / 1000) },
    ...{ exit, seed, processors: availableParallelism(), load: Math.round(load * 10) / 10 },
    ...(json ? { output: json } : { text: said.slice(-MOST) }),
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`)
  return kept
}

/** Without colours, npm's own warnings and the paths of the machine it ran on. */
function plain(text) {
  const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
  return text
    .replace(colours, '')
    .split('\n')
    .filter((line) => !line.startsWith('npm warn'))
    .join('\n')
    .replaceAll(root.replace(/\/$/, ''), '.')
}
