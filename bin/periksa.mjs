#!/usr/bin/env node
// The one command line. It sets the house up first, so that it works on a fresh clone; it has no dependency of its own.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { setUp } = await import('../scripts/setup.mjs')
// Only the served pages need the web build; every other command starts without it.
await setUp({ web: process.argv[2] === 'serve' })

const loader = new URL('../node_modules/tsx/dist/loader.mjs', import.meta.url)
if (!existsSync(fileURLToPath(loader)))
  throw new Error('The set-up did not bring tsx: run npm ci and look at its output.')
const child = spawn(
  process.execPath,
  ['--import', loader.href, `${root}server/src/app/cli.ts`, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: process.env,
  },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
