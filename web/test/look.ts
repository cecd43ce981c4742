import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../e2e/browser.js'

/** Pictures of every page against the fake server, and what axe says of each: `tsx web/test/look.ts <folder> [words]`. */
const [folder = 'looks', ...wanted] = process.argv.slice(2)
const base = 'http://localhost:8010'
const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'))
const id = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

type Look = { name: string; path: string; who: 'sari' | 'dewi' | ''; width: number; dark?: boolean; language?: 'id' | 'en'; claims?: number; act?(page: Page): Promise<void> }

const LOOKS: Look[] = [
  { name: 'm-signin-390', path: '/', who: '', width: 390 },
  { name: 'm-home-390', path: '/', who: 'sari', width: 390 },
  { name: 'm-home-390-dark-en', path: '/', who: 'sari', width: 390, dark: true, language: 'en' },
  { name: 'm-home-empty-390-en', path: '/', who: 'sari', width: 390, language: 'en', claims: 0 },
  { name: 'm-home-1440', path: '/', who: 'sari', width: 1440 },
  { name: 'm-taken-390', path: '/', who: 'sari', width: 390, act: take },
  { name: 'm-reading-390', path: '/', who: 'sari', width: 390, act: send('bill.jpg', 3000) },
  { name: 'm-reading-1440-en', path: '/', who: 'sari', width: 1440, language: 'en', act: send('bill.jpg', 3000) },
  { name: 'm-refused-390', path: '/', who: 'sari', width: 390, act: send('shop.jpg', 6500) },
  { name: 'm-claim-390', path: `/claims/${id(1)}`, who: 'sari', width: 390 },
  { name: 'm-claim-390-dark-en', path: `/claims/${id(1)}`, who: 'sari', width: 390, dark: true, language: 'en' },
  { name: 'm-claim-768-en', path: `/claims/${id(4)}`, who: 'sari', width: 768, language: 'en' },
  { name: 'm-claim-1440-en', path: `/claims/${id(1)}`, who: 'sari', width: 1440, language: 'en' },
  { name: 'c-signin-1440', path: '/console', who: '', width: 1440, language: 'en' },
  { name: 'c-list-1440', path: '/console', who: 'dewi', width: 1440, act: keys('jjj') },
  { name: 'c-list-1440-dark-en', path: '/console', who: 'dewi', width: 1440, dark: true, language: 'en', act: keys('jj') },
  { name: 'c-list-768-en', path: '/console', who: 'dewi', width: 768, language: 'en' },
  { name: 'c-list-empty-1440-en', path: '/console', who: 'dewi', width: 1440, language: 'en', claims: 0 },
  { name: 'c-list-10000-1440-en', path: '/console?sort=highest&page=3', who: 'dewi', width: 1440, language: 'en', claims: 10_000 },
  { name: 'c-help-1440-en', path: '/console', who: 'dewi', width: 1440, language: 'en', act: keys('?') },
  { name: 'c-claim-1440-en', path: `/console/claims/${id(3)}`, who: 'dewi', width: 1440, language: 'en', act: hover },
  { name: 'c-claim-1440-dark', path: `/console/claims/${id(3)}`, who: 'dewi', width: 1440, dark: true },
  { name: 'c-claim-768-en', path: `/console/claims/${id(3)}`, who: 'dewi', width: 768, language: 'en' },
  { name: 'c-decide-1440-en', path: `/console/claims/${id(3)}`, who: 'dewi', width: 1440, language: 'en', act: decide },
  { name: 'c-stats-1440-en', path: '/console/statistics', who: 'dewi', width: 1440, language: 'en' },
  { name: 'c-stats-1440-dark', path: '/console/statistics', who: 'dewi', width: 1440, dark: true },
  { name: 'c-stats-768-en', path: '/console/statistics', who: 'dewi', width: 768, language: 'en' },
]

async function take(page: Page): Promise<void> {
  await giveFile(page, 'bill.jpg')
  await page.waitForTimeout(500)
}

async function giveFile(page: Page, name: string): Promise<void> {
  const { readFileSync } = await import('node:fs')
  const buffer = readFileSync(fileURLToPath(new URL('../e2e/fixtures/bill-scan.jpg', import.meta.url)))
  await page.locator('input[type=file]').last().setInputFiles({ name, mimeType: 'image/jpeg', buffer })
}

function send(name: string, wait: number) {
  return async (page: Page): Promise<void> => {
    await giveFile(page, name)
    await page.locator('form button[type=submit]').click()
    await page.waitForTimeout(wait)
  }
}

function keys(text: string) {
  return async (page: Page): Promise<void> => {
    for (const key of text) await page.keyboard.press(key)
    await page.waitForTimeout(200)
  }
}

async function hover(page: Page): Promise<void> {
  await page.getByText('RI/2026/11/004417').hover()
  await page.waitForTimeout(300)
}

async function decide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Decide' }).first().click()
  await page.waitForTimeout(200)
}

async function look(browser: Browser, one: Look): Promise<void> {
  const height = one.width === 390 ? 844 : one.width === 768 ? 1024 : 900
  const context = await browser.newContext({
    viewport: { width: one.width, height },
    locale: one.language === 'en' ? 'en-GB' : 'id-ID',
    colorScheme: one.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Jakarta',
  })
  if (one.who) await context.addCookies([{ name: 'fake', value: one.who, url: base }])
  const page = await context.newPage()
  const heard: string[] = []
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(String(error)))
  await page.request.get(`${base}/api/v1/fake?claims=${one.claims ?? 53}`)
  await page.goto(base + one.path)
  await page.waitForTimeout(900)
  await one.act?.(page)
  await page.screenshot({ path: `${folder}/${one.name}.png`, fullPage: one.width < 1000 || one.name.includes('stats') })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  await page.addScriptTag({ path: axe }).catch(() => undefined)
  const violations = await inspect(page)
  const said = heard.filter((text) => !/socket\.io|WebSocket|401|inline script|404/.test(text))
  console.log(one.name, wide ? 'TOO WIDE' : '', violations.join(' | '), said.slice(0, 3).join(' | '))
  await context.close()
}

async function inspect(page: Page): Promise<string[]> {
  const { readFileSync } = await import('node:fs')
  await page.evaluate(readFileSync(axe, 'utf8'))
  const found = await page.evaluate('axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes.length + " " + v.nodes[0].target + " " + (v.nodes[0].any[0] || {}).message))')
  return found as string[]
}

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
if (!browser) throw new Error('No browser starts here')
for (const one of LOOKS) if (wanted.length === 0 || wanted.some((word) => one.name.includes(word))) await look(browser, one)
await browser.close()
