#!/usr/bin/env node
// The one command line. It sets the house up first, so that it works on a fresh clone; it has no dependency of its own.
import { spawn } from 'node:child_process'

const { setUp } = await import('../scripts/setup.mjs')
// Only the served pages need the web build; every other command starts without it.
const program = await setUp({ web: process.argv[2] === 'serve' })

const child = spawn(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: process.env,
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
