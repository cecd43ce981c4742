import { readFileSync } from 'node:fs'
import { Secret, TOTP } from 'otpauth'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.js'
import { startPeriksa } from './periksa.js'
import { desk, fixture, Visitor } from './visitor.js'

const browser: Browser | null = await openBrowser()

describe.skipIf(!browser)('what is there beside claims, in a real browser', () => {
  let visitor: Visitor

  beforeAll(async () => {
    visitor = new Visitor(browser as Browser, await startPeriksa())
  })
  afterAll(async () => {
    await browser?.close()
    await visitor?.periksa.stop()
  })
  beforeEach(() => visitor.open())

  it('a wrong password is told in words', async () => {
    await visitor.page.goto(visitor.periksa.url)
    await visitor.page.getByLabel('Username').fill('member1')
    await visitor.page.getByLabel('Password').fill('not the password at all')
    await visitor.page.getByRole('button', { name: 'Sign in' }).click()
    await visitor.page.getByRole('alert').waitFor()
    expect(await visitor.page.getByRole('alert').textContent()).toContain('not right')
  })

  it('one-time codes are turned on with a telephone, and off again', async () => {
    await visitor.signIn('dataops', '/console/account')
    await visitor.page.getByRole('heading', { name: 'One-time codes' }).waitFor()
    await visitor.page.getByLabel('Password', { exact: true }).fill(visitor.periksa.passwords.dataops ?? '')
    await visitor.page.getByRole('button', { name: 'Turn on' }).click()
    await visitor.page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor()
    const secret = (await visitor.page.locator('.select-all').first().textContent())?.replace(/\s/g, '') ?? ''
    const code = (later: number): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later })
    await visitor.page.getByLabel('Six-digit code').fill(code(0))
    await visitor.page.getByRole('button', { name: 'Confirm' }).click()
    await visitor.page.getByText('One-time codes are on.').waitFor()
    expect(await visitor.page.locator('li.select-all').allTextContents()).toHaveLength(10)
    await visitor.page.getByRole('button', { name: 'I have kept them' }).click()
    await visitor.page.getByLabel('Password', { exact: true }).fill(visitor.periksa.passwords.dataops ?? '')
    await visitor.page.getByLabel('Code, or a recovery code').fill(code(30_000))
    await visitor.page.getByRole('button', { name: 'Turn off' }).click()
    await visitor.page.getByRole('button', { name: 'Turn on' }).waitFor()
  })

  it('a member has an Indian bill checked: what was found, where on the page, the letter, a reminder', async () => {
    await visitor.signIn('member1')
    await visitor.page.getByRole('link', { name: 'Check a bill without a claim' }).click()
    await visitor.page.getByRole('heading', { name: 'Check a bill' }).waitFor()
    await visitor.page.locator('input[type=file]').nth(1).setInputFiles(fixture('indian-bill.pdf'))
    await visitor.page.getByLabel('Scheme').selectOption('cghs')
    await visitor.page.getByRole('button', { name: 'Check this bill' }).click()
    await visitor.page.getByText('quantity times price is not the amount printed').first().waitFor({ timeout: 120_000 })
    await visitor.page
      .getByRole('button', { name: /^line 2:/ })
      .first()
      .focus()
    await visitor.page.locator('svg rect[data-box="line:1"][stroke-opacity="1"]').waitFor({ state: 'attached' })
    const download = visitor.page.waitForEvent('download')
    await visitor.page.getByRole('link', { name: 'Letter as PDF' }).click()
    expect((await download).suggestedFilename()).toBe('letter-en.pdf')
    await visitor.page.getByRole('button', { name: 'Remind me' }).click()
    await visitor.page.getByRole('button', { name: 'In a week' }).waitFor()
    expect(visitor.complaints).toEqual([])
  })

  it('data operations inject made-up claims, one run at a time, and a figure leads to its claims', async () => {
    await visitor.open({ viewport: desk })
    await visitor.signIn('dataops', '/console/risk')
    const inject = visitor.page.getByRole('button', { name: 'Inject 5 minutes of claims' })
    await inject.waitFor()
    // The demonstration's claims are built beside the server while it starts.
    const list = `${visitor.periksa.url}/api/v1/risk/claims?pageSize=1`
    await expect
      .poll(async () => (await visitor.page.request.get(list)).status(), { timeout: 200_000, interval: 1000 })
      .toBe(200)
    await visitor.page.goto(`${visitor.periksa.url}/console/risk?simulated=true`)
    await inject.click()
    await visitor.page.getByText('Running since').waitFor()
    expect(await inject.isDisabled()).toBe(true)
    // Pushed when it is scored, without asking again.
    await visitor.page
      .getByRole('cell', { name: /SIM-[0-9A-F]{12}/ })
      .first()
      .waitFor({ timeout: 120_000 })
    await visitor.page.getByRole('link', { name: 'Claims from all sides' }).click()
    await visitor.page.getByRole('link', { name: /^JAWA BARAT: / }).click()
    await visitor.page.getByRole('heading', { name: 'Risk list' }).waitFor()
    expect(new URL(visitor.page.url()).searchParams.get('province')).toBe('JAWA BARAT')
  })

  it('a facility sees why drafts may be held and what to mend first, and keeps only what it saves', async () => {
    await visitor.open({ viewport: desk, bypassCSP: true })
    await visitor.signIn('facility', '/console/presubmission')
    const { page } = visitor
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
    expect(await visitor.accessibility()).toEqual([])
    const [result] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the result as CSV' }).click(),
    ])
    expect(readFileSync(await result.path(), 'utf8')).toContain('"CONTOH-1","A01.0 A09"')
    await page.reload()
    await page.getByRole('button', { name: 'Choose a file of drafts' }).waitFor()
    await page.getByRole('link', { name: 'Decisions' }).click()
    await page.getByText('Nothing has been decided on your claims yet.').waitFor()
    expect(visitor.complaints).toEqual([])
  })

  it('speaks Indonesian, remembers it, and turns dark', async () => {
    await visitor.open({ locale: 'id-ID' })
    await visitor.page.goto(visitor.periksa.url)
    await visitor.page.getByRole('heading', { name: 'Masuk' }).waitFor()
    await visitor.page.getByRole('button', { name: 'EN' }).click()
    await visitor.page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await visitor.page.reload()
    await visitor.page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en')
    await visitor.page.getByRole('button', { name: 'Night desk' }).click()
    expect(await visitor.page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  it('a member asks and is answered with a source, an operator takes over and replies, and both see it live', async () => {
    await visitor.signIn('member1')
    await visitor.page.getByRole('link', { name: 'Ask a question' }).click()
    await visitor.page.getByLabel('Your message').fill('Berapa lama surat rujukan berlaku?')
    await visitor.page.keyboard.press('Enter')
    await visitor.page.getByRole('log').getByText('Berapa lama surat rujukan berlaku?').waitFor()
    await visitor.page
      .getByRole('log')
      .getByText(/Sumber/)
      .waitFor()
    const member = visitor.page
    const operator = new Visitor(browser as Browser, visitor.periksa)
    await operator.open({ viewport: desk })
    await operator.signIn('operator', '/console/conversations')
    await operator.page.getByRole('link', { name: /Peserta Contoh Satu/ }).click()
    await operator.page.getByRole('button', { name: 'Take over' }).click()
    await operator.page.getByLabel('Reply').fill('Ya, sesuai kelas Anda.')
    await operator.page.getByRole('button', { name: 'Send', exact: true }).click()
    await operator.page.getByRole('log').getByText('Ya, sesuai kelas Anda.').waitFor()
    await member.getByRole('log').getByText('Ya, sesuai kelas Anda.').waitFor()
    await operator.page.getByText('Sent', { exact: true }).nth(1).waitFor()
    await operator.page.getByRole('button', { name: 'Resolve' }).click()
    await operator.page.getByRole('button', { name: 'Take over' }).waitFor()
    await operator.close()
    expect(visitor.complaints).toEqual([])
  })

  it.each([
    ['the sign-in page', '/', null],
    ['the own sign-in', '/account', 'member1'],
    ['the inbox', '/console/conversations', 'operator'],
    ['the settings of conversations', '/console/conversations/settings', 'lead'],
  ])('axe finds nothing wrong on %s', async (_name, path, user) => {
    await visitor.open({ viewport: desk, bypassCSP: true })
    if (user) await visitor.signIn(user, path)
    else await visitor.page.goto(visitor.periksa.url + path)
    expect(await visitor.accessibility()).toEqual([])
  })
})
