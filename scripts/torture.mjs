// `npm run torture [-- --short] [-- --only NAME]`: every torture one after another, each with its output kept under
// docs/measurements. Long by intent: an hour and more; `--short` takes minutes and shows only that each still runs.
// With PERIKSA_TEST_DATABASE_URL on PostgreSQL, else on the embedded database where that is possible.
import { parseArgs } from 'node:util'
import { runAndKeep } from './keep-output.mjs'

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false }, only: { type: 'string' } } })
const { short } = values
const size = (long, small) => String(short ? small : long)
const tsx = (file, ...rest) => ({ command: 'npx', args: ['tsx', file, ...rest] })
const vitest = (...files) => ({
  command: 'npx',
  args: ['vitest', 'run', '--root', 'server', '--project', 'db', ...files],
})

const all = [
  {
    ...{ name: 'torture-fuzz', seed: 20261121, shown: `npm run torture:fuzz -- --requests ${size(50_000, 1000)}` },
    ...{ command: process.execPath, args: ['scripts/torture-fuzz.mjs', '--requests', size(50_000, 1000)] },
  },
  {
    ...{ name: 'torture-messaging', shown: `npm run torture:messaging -- --kills ${size(1000, 20)}` },
    ...tsx('bench/torture-messaging/main.ts', '--kills', size(1000, 20)),
  },
  {
    ...{ name: 'torture-risk', seed: 7, shown: `npm run torture:risk -- --kills ${size(50, 3)}` },
    ...tsx('bench/risk-torture/main.ts', '--kills', size(50, 3), '--claims', size(20_000, 3000)),
  },
  {
    ...{ name: 'torture-flows', shown: 'npx vitest run --root server --project db test/flows/crash' },
    ...vitest('test/flows/crash.db.test.ts', 'test/flows/crash-audits.db.test.ts'),
  },
  {
    ...{ name: 'overload', shown: `npm run bench:overload -- --rate 200 --seconds ${size(600, 10)}` },
    ...tsx('bench/overload/main.ts', '--rate', '200', '--seconds', size(600, 10)),
  },
].filter(({ name }) => !values.only || name === values.only)

const failed = []
for (const one of all) {
  console.error(`\n— ${one.name}`)
  const { exit, seconds } = await runAndKeep(one)
  console.error(`${exit === 0 ? '✓' : '✗'} ${one.name} (${seconds} s)`)
  if (exit !== 0) failed.push(one.name)
}
console.log(
  `${all.length - failed.length} of ${all.length} held${failed.length > 0 ? `; not: ${failed.join(', ')}` : ''}`,
)
process.exitCode = failed.length > 0 || all.length === 0 ? 1 : 0
