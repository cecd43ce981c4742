// `npm run torture:fuzz -- [--requests 50000] [--seed 1]`: the API asked by its own description, at length.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '50000' }, seed: { type: 'string', default: '20261121' } },
})
const args = [
  'vitest',
  'run',
  '--root',
  'server',
  '--project',
  'db',
  'test/fuzz.db.test.ts',
  '--disable-console-intercept',
]
const { status } = spawnSync('npx', args, {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env: { ...process.env, PERIKSA_FUZZ_REQUESTS: values.requests, PERIKSA_FUZZ_SEED: values.seed },
})
process.exitCode = status ?? 1
