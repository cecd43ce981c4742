// Runs every suite and ends with `N passed, N failed`, counted from the runners' own reports.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const only = process.argv[2]
const reports = mkdtempSync(join(tmpdir(), 'periksa-reports-'))
/** When set, the database tests run a second time on this PostgreSQL server. */
const server = process.env.PERIKSA_TEST_DATABASE_URL
const counts = { passed: 0, failed: 0, skipped: 0 }
const skippedInBrowser = []

/** Suites in order: the quickest to fail first. A suite that cannot report counts as failed. */
const suites = [
  { name: 'lint', command: ['npx', ['biome', 'check', '--error-on-warnings', '.']] },
  { name: 'types', command: ['npx', ['tsc', '--project', 'server']] },
  { name: 'types of the pages', command: ['npx', ['tsc', '--project', 'web']] },
  { name: 'server', vitest: 'server', share: server ? '1/2' : '1/1' },
  ...(server ? [{ name: 'database on PostgreSQL', vitest: 'server', project: 'db', server, share: '2/2' }] : []),
  { name: 'web', vitest: 'web' },
  { name: 'browser', vitest: 'web/e2e' },
].filter((suite) => !only || suite.name === only)

// The checks take little memory and no port: they run beside each other, and say what they found one after the other.
const checks = suites.filter((suite) => suite.command).map((suite) => [suite, runCheck(suite)])
for (const [suite, check] of checks) {
  console.log(`\n— ${suite.name}`)
  tellCheck(suite, await check)
}
for (const suite of suites.filter((one) => one.vitest)) {
  console.log(`\n— ${suite.name}`)
  runVitest(suite)
}

rmSync(reports, { recursive: true, force: true })
for (const name of skippedInBrowser) {
  console.log(
    `skipped in the browser: ${name}\n  to run it: apt-get install chromium, or set PERIKSA_CHROME to a browser's path`,
  )
}
if (process.env.CI && skippedInBrowser.length > 0) {
  console.log('In CI a skipped browser test counts as failed.')
  counts.failed += skippedInBrowser.length
}
console.log(
  `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
)
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0

function runCheck({ command: [program, args] }) {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: 1, said: said + error.message }))
    child.once('close', (status) => resolve({ status, said }))
  })
}

function tellCheck({ name }, { status, said }) {
  process.stdout.write(said)
  if (status === 0) counts.passed += 1
  else {
    counts.failed += 1
    console.log(`✗ ${name}`)
  }
}

function runVitest({ name, vitest, project, server: url, share }) {
  const file = join(reports, `${name.replaceAll(' ', '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['vitest', 'run', '--root', vitest, ...reporters, ...(project ? ['--project', project] : [])]
  const env = { ...process.env, PERIKSA_TEST_DATABASE_URL: url ?? '', PERIKSA_TEST_SHARE: share ?? '1/1' }
  const result = spawnSync('npx', args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' })
  if (!existsSync(file)) {
    counts.failed += 1
    console.log(`✗ ${name}: the runner left no report`)
    return
  }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  counts.passed += report.numPassedTests
  counts.skipped += report.numPendingTests
  // A file that fails before its first test is in no test count.
  const brokenFiles = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0)
  counts.failed += report.numFailedTests + brokenFiles.length
  if (result.status !== 0 && report.numFailedTests + brokenFiles.length === 0) counts.failed += 1
  if (name === 'browser') {
    const tests = report.testResults.flatMap((one) => one.assertionResults)
    skippedInBrowser.push(
      ...tests.filter((one) => one.status !== 'passed' && one.status !== 'failed').map((one) => one.fullName),
    )
  }
}
