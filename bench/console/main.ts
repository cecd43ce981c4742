import { cpus, loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { openBrowser } from '../../web/e2e/browser.js'

/**
 * `PERIKSA_BENCH_PASSWORD=… npm run bench:console -- URL [--user auditor1] [--rounds 9]`: what an auditor waits for in a
 * real browser, on whatever list the server at URL serves. Each round signs in anew with an empty browser and measures,
 * in milliseconds: sign-in to the first claim shown, a filter to its rows, a row to its detail, and the claim's page.
 */
const [url = 'http://localhost:8000', ...rest] = process.argv.slice(2)
const option = (name: string, usual: string): string => rest[rest.indexOf(name) + 1 || rest.length] ?? usual
const password = process.env.PERIKSA_BENCH_PASSWORD
if (!password) throw new Error('PERIKSA_BENCH_PASSWORD is the password of the account that looks')

const ROUNDS = Number(option('--rounds', '9'))
// Ten sign-ins a minute are let in from one address.
const BETWEEN_SIGN_INS = 6_500
const waited: Record<string, number[]> = {}

async function time(what: string, act: () => Promise<unknown>): Promise<void> {
  const from = performance.now()
  await act()
  waited[what] = [...(waited[what] ?? []), performance.now() - from]
}

const firstRow = (page: Page) => page.locator('tbody tr').first().waitFor()
const claimLink = (page: Page) => page.locator('tbody tr a[href*="/console/cases/"]').first()

async function round(page: Page): Promise<number> {
  await page.goto(`${url}/console/risk`)
  await page.locator('input[name=username]').fill(option('--user', 'auditor1'))
  await page.locator('input[name=password]').fill(password ?? '')
  await time('sign-in to the first claim', async () => {
    await page.locator('button[type=submit]').click()
    await firstRow(page)
  })
  const rows = await page.locator('tbody tr').count()
  await page.waitForLoadState('networkidle')
  await time('a filter to its rows', async () => {
    const answered = page.waitForResponse((one) => one.url().includes('/api/v1/risk/claims?'))
    await page.locator('select').first().selectOption({ index: 2 })
    await (await answered).finished()
    await firstRow(page)
  })
  await page.waitForLoadState('networkidle')
  await time('a claim’s page, from the list', async () => {
    const claim = (await claimLink(page).textContent()) ?? ''
    await claimLink(page).click()
    await page.getByRole('heading', { name: claim, level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
  })
  return rows
}

const browser = await openBrowser()
if (!browser) throw new Error('no browser was found')
for (let n = 0; n < ROUNDS; n += 1) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const rows = await round(await context.newPage())
  if (rows === 0) throw new Error('the list shows no claim')
  await context.close()
  if (n + 1 < ROUNDS) await new Promise((resolve) => setTimeout(resolve, BETWEEN_SIGN_INS))
}
await browser.close()

for (const [what, all] of Object.entries(waited)) {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number): string => String(Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0))
  process.stdout.write(`${what.padEnd(32)} median ${at(0.5)} ms, slowest ${at(1)} ms (${sorted.length} rounds)\n`)
}
process.stdout.write(`${cpus().length} cores, ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}\n`)
