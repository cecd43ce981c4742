import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Secret, TOTP } from 'otpauth'
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.js'
import { type Periksa, startPeriksa } from './periksa.js'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const fixture = (name: string): string => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url))
const phone = { width: 390, height: 844 }
const desk = { width: 1440, height: 900 }

const browser: Browser | null = await openBrowser()
let periksa: Periksa
let context: BrowserContext
let page: Page
let complaints: string[] = []

/** A fresh page; what the browser complains about is kept, apart from the first question whether anyone is signed in. */
async function open(viewport: typeof phone, locale = 'en-GB'): Promise<void> {
  await context?.close()
  context = await (browser as Browser).newContext({ viewport, locale })
  page = await context.newPage()
  complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error' && !isExpected(line)) complaints.push(line.text())
  })
}

/** The browser also logs answers that the journey asks for: nobody signed in yet, and a sign-in told to wait its turn. */
function isExpected(line: ConsoleMessage): boolean {
  if (line.text().includes('401')) return true
  return line.text().includes('429') && line.location().url.endsWith('/api/v1/session')
}

async function signIn(username: string, path = '/'): Promise<void> {
  await page.goto(periksa.url + path)
  await page.locator('input[name=username]').fill(username)
  await page.locator('input[name=password]').fill(periksa.passwords[username] ?? '')
  await submitSignIn()
}

/** All journeys come from one address, which may sign in ten times a minute: whoever is told to wait, waits. */
async function submitSignIn(): Promise<void> {
  for (;;) {
    const answered = page.waitForResponse(
      (one) => one.url().endsWith('/api/v1/session') && one.request().method() === 'POST',
    )
    await page.locator('button[type=submit]').click()
    if ((await answered).status() !== 429) return
    await page.waitForTimeout(6_500)
  }
}

async function sendBill(file: string): Promise<void> {
  await page.getByRole('button', { name: 'Photograph a bill' }).waitFor()
  await page.locator('input[type=file]').nth(1).setInputFiles(fixture(file))
  await page.getByRole('button', { name: 'Send this bill' }).click()
}

/** What axe finds wrong on the page, as rule names with the first place. */
async function accessibility(): Promise<string[]> {
  // Put in by the browser's tools and not as a script of the page, which its policy rightly forbids.
  await page.evaluate(readFileSync(axe, 'utf8'))
  const violations = await page.evaluate(async () => {
    const { axe: run } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await run.run()).violations
  })
  return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`)
}

describe.skipIf(!browser)('in a real browser', () => {
  beforeAll(async () => {
    periksa = await startPeriksa()
  })
  afterAll(async () => {
    await browser?.close()
    await periksa?.stop()
  })
  beforeEach(() => open(phone))

  it('a wrong password is told in words', async () => {
    await page.goto(periksa.url)
    await page.getByLabel('Username').fill('member1')
    await page.getByLabel('Password').fill('not the password at all')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('not right')
  })

  it('one-time codes are turned on with a telephone, and off again', async () => {
    await signIn('dataops', '/console/account')
    await page.getByRole('heading', { name: 'One-time codes' }).waitFor()
    await page.getByLabel('Password', { exact: true }).fill(periksa.passwords.dataops ?? '')
    await page.getByRole('button', { name: 'Turn on' }).click()
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor()
    const secret = (await page.locator('.select-all').first().textContent())?.replace(/\s/g, '') ?? ''
    const code = (later: number): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later })
    await page.getByLabel('Six-digit code').fill(code(0))
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByText('One-time codes are on.').waitFor()
    expect(await page.locator('li.select-all').allTextContents()).toHaveLength(10)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByLabel('Password', { exact: true }).fill(periksa.passwords.dataops ?? '')
    await page.getByLabel('Code, or a recovery code').fill(code(30_000))
    await page.getByRole('button', { name: 'Turn off' }).click()
    await page.getByRole('button', { name: 'Turn on' }).waitFor()
  })

  it('a member sends a PDF, corrects a field, confirms, and finds the claim among their own', async () => {
    await signIn('member1')
    await sendBill('bill-text.pdf')
    await page.getByRole('heading', { name: 'Reasons' }).waitFor({ timeout: 60_000 })
    await page.getByText('Rp 486.100').first().waitFor()
    await page.getByText('See the page').click()
    const image = page.locator('section[aria-label=Document] image')
    expect(Number(await image.getAttribute('width'))).toBeGreaterThan(500)
    await page.getByRole('button', { name: 'Correct: Receipt number' }).click()
    await page.getByRole('textbox', { name: 'Receipt number' }).fill('INV-2026-77')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('INV-2026-77', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Confirm and send' }).click()
    await page.getByText('Sent. We will tell you').waitFor()
    await page.getByRole('link', { name: 'Back' }).click()
    await page
      .getByRole('link', { name: /KLM\d{8}[0-9A-F]{6}/ })
      .first()
      .waitFor()
    expect(complaints).toEqual([])
  })

  it('a photographed scan becomes a claim too', async () => {
    await signIn('member2')
    await sendBill('bill-scan.jpg')
    await page.getByRole('heading', { name: 'Reasons' }).waitFor({ timeout: 60_000 })
    expect(complaints).toEqual([])
  })

  it('a member has an Indian bill checked: what was found, where on the page, the letter, a reminder', async () => {
    await signIn('member1')
    await page.getByRole('link', { name: 'Check a bill without a claim' }).click()
    await page.getByRole('heading', { name: 'Check a bill' }).waitFor()
    await page.locator('input[type=file]').nth(1).setInputFiles(fixture('indian-bill.pdf'))
    await page.getByLabel('Scheme').selectOption('cghs')
    await page.getByRole('button', { name: 'Check this bill' }).click()
    await page.getByText('quantity times price is not the amount printed').first().waitFor({ timeout: 60_000 })
    await page
      .getByRole('button', { name: /^line 2:/ })
      .first()
      .focus()
    await page.locator('svg rect[data-box="line:1"][stroke-opacity="1"]').waitFor({ state: 'attached' })
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Letter as PDF' }).click()
    expect((await download).suggestedFilename()).toBe('letter-en.pdf')
    await page.getByRole('button', { name: 'Remind me' }).click()
    await page.getByRole('button', { name: 'In a week' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('a fuel receipt is read and refused, with the reason', async () => {
    await signIn('member1')
    await sendBill('fuel-receipt.jpg')
    await page.getByRole('alert').waitFor({ timeout: 60_000 })
    expect(await page.getByRole('alert').textContent()).toContain('not a medical bill')
    expect(await page.getByRole('alert').textContent()).toContain('kept')
  })

  it('a card number of letters is stopped before it is sent', async () => {
    await signIn('member1')
    await page.locator('input[type=file]').nth(1).setInputFiles(fixture('bill-text.pdf'))
    await page.getByLabel('Card number').fill('12AB')
    await page.getByText('exactly 13 digits').waitFor()
    expect(await page.getByRole('button', { name: 'Send this bill' }).isDisabled()).toBe(true)
  })

  it('an auditor opens the claim by keyboard, sees evidence and findings, reviews and decides it; the lead pays', async () => {
    await open(desk)
    await signIn('auditor1', '/console')
    await page.locator('tbody tr').first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: /^KLM/ }).first().waitFor()
    await page.locator('body').click({ position: { x: 5, y: 500 } })
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Findings/ }).waitFor()
    await page.getByRole('heading', { name: /^Risk:/ }).waitFor()
    await page.getByRole('heading', { name: /^Proposal:/ }).waitFor()
    await page.getByRole('button', { name: 'Correct: Facility' }).hover()
    await page.locator('svg rect[stroke-opacity="1"]').first().waitFor({ state: 'attached' })
    const box = page.locator('section[aria-label=Document] rect').first()
    await box.hover({ force: true })
    await page.locator('.bg-blue-wash').first().waitFor()
    const address = page.url()
    await page.getByRole('button', { name: 'Start review' }).click()
    await page.getByRole('button', { name: 'Decide' }).click()
    await page.getByLabel('Comment for the member').fill('All lines are covered.')
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByText('All lines are covered.').waitFor()
    await page.getByText('Decided by Pemeriksa Contoh Satu').waitFor()
    expect(complaints).toEqual([])
    await open(desk)
    await signIn('lead', new URL(address).pathname)
    await page.getByRole('button', { name: 'Mark as paid' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as paid' }).click()
    await page.getByText('Paid', { exact: true }).first().waitFor()
  })

  it('filters stand in the address, and nothing found says so', async () => {
    await open(desk)
    await signIn('lead', '/console')
    await page.locator('tbody tr').first().waitFor()
    await page.getByLabel('Status').selectOption('REJECTED')
    await page.getByText('No claim fits these filters.').waitFor()
    expect(page.url()).toContain('status=REJECTED')
    await page.goBack()
    await page.locator('tbody tr').first().waitFor()
  })

  it('statistics count what was filed', async () => {
    await open(desk)
    await signIn('lead', '/console/statistics')
    await page.getByRole('heading', { name: 'By status' }).waitFor()
    await page.getByRole('button', { name: 'Show as table: By status' }).click()
    expect(await page.locator('table').first().textContent()).toContain('Paid')
  })

  it('data operations inject made-up claims, one run at a time, and a figure leads to its claims', async () => {
    await open(desk)
    await signIn('dataops', '/console/risk')
    const inject = page.getByRole('button', { name: 'Inject 5 minutes of claims' })
    await inject.waitFor()
    // The demonstration's claims are built beside the server while it starts.
    const list = `${periksa.url}/api/v1/risk/claims?pageSize=1`
    await expect
      .poll(async () => (await page.request.get(list)).status(), { timeout: 100_000, interval: 1000 })
      .toBe(200)
    await page.goto(`${periksa.url}/console/risk?simulated=true`)
    await inject.click()
    await page.getByText('Running since').waitFor()
    expect(await inject.isDisabled()).toBe(true)
    // Pushed when it is scored, without asking again.
    await page
      .getByRole('cell', { name: /SIM-[0-9A-F]{12}/ })
      .first()
      .waitFor({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Claims from all sides' }).click()
    await page.getByRole('link', { name: /^JAWA BARAT: / }).click()
    await page.getByRole('heading', { name: 'Risk list' }).waitFor()
    expect(new URL(page.url()).searchParams.get('province')).toBe('JAWA BARAT')
  })

  it('a facility sees why drafts may be held and what to mend first, and keeps only what it saves', async () => {
    await open(desk)
    await signIn('facility', '/console/presubmission')
    await page.getByRole('button', { name: 'Choose a file of drafts' }).waitFor()
    const [sample] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a sample file' }).click(),
    ])
    await page.locator('input[type=file]').setInputFiles(await sample.path())
    await page.getByRole('status').filter({ hasText: '2 claims' }).waitFor()
    await page.getByRole('button', { name: 'CONTOH-1' }).click()
    await page.getByText('Coding agreement, case 1: Leave out A09').waitFor()
    await page.getByText('Not in the file: indication for admission').waitFor()
    expect(await accessibility()).toEqual([])
    const [result] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the result as CSV' }).click(),
    ])
    expect(readFileSync(await result.path(), 'utf8')).toContain('"CONTOH-1","A01.0 A09"')
    await page.reload()
    await page.getByRole('button', { name: 'Choose a file of drafts' }).waitFor()
    await page.getByRole('link', { name: 'Decisions' }).click()
    await page.getByText('Nothing has been decided on your claims yet.').waitFor()
    expect(complaints).toEqual([])
  })

  it('speaks Indonesian, remembers it, and turns dark', async () => {
    await open(phone, 'id-ID')
    await page.goto(periksa.url)
    await page.getByRole('heading', { name: 'Masuk' }).waitFor()
    await page.getByRole('button', { name: 'EN' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: 'Night desk' }).click()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  it('a member asks and is answered with a source, an operator takes over and replies, and both see it live', async () => {
    await signIn('member1')
    await page.getByRole('link', { name: 'Ask a question' }).click()
    await page.getByLabel('Your message').fill('Berapa lama surat rujukan berlaku?')
    await page.keyboard.press('Enter')
    await page.getByRole('log').getByText('Berapa lama surat rujukan berlaku?').waitFor()
    await page
      .getByRole('log')
      .getByText(/Sumber/)
      .waitFor()
    const member = page
    const desktop = await (browser as Browser).newContext({ viewport: desk, locale: 'en-GB' })
    page = await desktop.newPage()
    await signIn('operator', '/console/conversations')
    await page.getByRole('link', { name: /Peserta Contoh Satu/ }).click()
    await page.getByRole('button', { name: 'Take over' }).click()
    await page.getByLabel('Reply').fill('Ya, sesuai kelas Anda.')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('log').getByText('Ya, sesuai kelas Anda.').waitFor()
    await member.getByRole('log').getByText('Ya, sesuai kelas Anda.').waitFor()
    await page.getByText('Sent', { exact: true }).nth(1).waitFor()
    await page.getByRole('button', { name: 'Resolve' }).click()
    await page.getByRole('button', { name: 'Take over' }).waitFor()
    await desktop.close()
    page = member
    expect(complaints).toEqual([])
  })

  it.each([
    ['the sign-in page', '/', null],
    ['the own sign-in', '/account', 'member1'],
    ['the member page', '/', 'member1'],
    ['the console list', '/console', 'lead'],
    ['the statistics', '/console/statistics', 'lead'],
    ['the inbox', '/console/conversations', 'operator'],
    ['the settings of conversations', '/console/conversations/settings', 'lead'],
  ])('axe finds nothing wrong on %s', async (_name, path, user) => {
    // axe is put into the page by the test itself, which the page's own policy rightly forbids.
    await context.close()
    context = await (browser as Browser).newContext({ viewport: desk, locale: 'en-GB', bypassCSP: true })
    page = await context.newPage()
    if (user) await signIn(user, path)
    else await page.goto(periksa.url + path)
    await page.waitForLoadState('networkidle')
    expect(await accessibility()).toEqual([])
  })

  it('axe finds nothing wrong on a claim, for its member and for staff', async () => {
    for (const [user, path] of [
      ['member1', '/'],
      ['lead', '/console'],
    ] as const) {
      await context.close()
      context = await (browser as Browser).newContext({ viewport: phone, locale: 'en-GB', bypassCSP: true })
      page = await context.newPage()
      await signIn(user, path)
      await page.getByRole('link', { name: /KLM/ }).first().click()
      await page.getByText('What was read').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await accessibility()).toEqual([])
    }
  })
})
