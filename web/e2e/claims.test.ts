import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.js'
import { startPeriksa } from './periksa.js'
import { desk, fixture, Visitor } from './visitor.js'

const browser: Browser | null = await openBrowser()

describe.skipIf(!browser)('a claim, in a real browser', () => {
  let visitor: Visitor

  beforeAll(async () => {
    visitor = new Visitor(browser as Browser, await startPeriksa())
  })
  afterAll(async () => {
    await browser?.close()
    await visitor?.periksa.stop()
  })
  beforeEach(() => visitor.open())

  it('a member sends a PDF, corrects a field, confirms, and finds the claim among their own', async () => {
    await visitor.signIn('member1')
    await visitor.sendBill('bill-text.pdf')
    await visitor.page.getByRole('heading', { name: 'Reasons' }).waitFor({ timeout: 120_000 })
    await visitor.page.getByText('Rp 486.100').first().waitFor()
    await visitor.page.getByText('See the page').click()
    const image = visitor.page.locator('section[aria-label=Document] image')
    expect(Number(await image.getAttribute('width'))).toBeGreaterThan(500)
    await visitor.page.getByRole('button', { name: 'Correct: Receipt number' }).click()
    await visitor.page.getByRole('textbox', { name: 'Receipt number' }).fill('INV-2026-77')
    await visitor.page.getByRole('button', { name: 'Save' }).click()
    await visitor.page.getByText('INV-2026-77', { exact: true }).waitFor()
    await visitor.page.getByRole('button', { name: 'Confirm and send' }).click()
    await visitor.page.getByText('Sent. We will tell you').waitFor()
    await visitor.page.getByRole('link', { name: 'Back' }).click()
    await visitor.page
      .getByRole('link', { name: /KLM\d{8}[0-9A-F]{6}/ })
      .first()
      .waitFor()
    expect(visitor.complaints).toEqual([])
  })

  it('a photographed scan becomes a claim too', async () => {
    await visitor.signIn('member2')
    await visitor.sendBill('bill-scan.jpg')
    await visitor.page.getByRole('heading', { name: 'Reasons' }).waitFor({ timeout: 120_000 })
    expect(visitor.complaints).toEqual([])
  })

  it('a fuel receipt is read and refused, with the reason', async () => {
    await visitor.signIn('member1')
    await visitor.sendBill('fuel-receipt.jpg')
    await visitor.page.getByRole('alert').waitFor({ timeout: 120_000 })
    expect(await visitor.page.getByRole('alert').textContent()).toContain('not a medical bill')
    expect(await visitor.page.getByRole('alert').textContent()).toContain('kept')
  })

  it('a card number of letters is stopped before it is sent', async () => {
    await visitor.signIn('member1')
    await visitor.page.locator('input[type=file]').nth(1).setInputFiles(fixture('bill-text.pdf'))
    await visitor.page.getByLabel('Card number').fill('12AB')
    await visitor.page.getByText('exactly 13 digits').waitFor()
    expect(await visitor.page.getByRole('button', { name: 'Send this bill' }).isDisabled()).toBe(true)
  })

  it('an auditor opens the claim by keyboard, sees evidence and findings, reviews and decides it; the lead pays', async () => {
    await visitor.open({ viewport: desk })
    await visitor.signIn('auditor1', '/console')
    await visitor.page.locator('tbody tr').first().waitFor()
    await visitor.page.keyboard.press('?')
    await visitor.page.getByRole('dialog').waitFor()
    await visitor.page.keyboard.press('Escape')
    await visitor.page.getByRole('link', { name: /^KLM/ }).first().waitFor()
    await visitor.page.locator('body').click({ position: { x: 5, y: 500 } })
    await visitor.page.keyboard.press('j')
    await visitor.page.keyboard.press('Enter')
    await visitor.page.getByRole('heading', { name: /^Findings/ }).waitFor()
    await visitor.page.getByRole('heading', { name: /^Risk:/ }).waitFor()
    await visitor.page.getByRole('heading', { name: /^Proposal:/ }).waitFor()
    await visitor.page.getByRole('button', { name: 'Correct: Facility' }).hover()
    await visitor.page.locator('svg rect[stroke-opacity="1"]').first().waitFor({ state: 'attached' })
    const box = visitor.page.locator('section[aria-label=Document] rect').first()
    await box.hover({ force: true })
    await visitor.page.locator('.bg-blue-wash').first().waitFor()
    const address = visitor.page.url()
    await visitor.page.getByRole('button', { name: 'Start review' }).click()
    await visitor.page.getByRole('button', { name: 'Decide' }).click()
    await visitor.page.getByLabel('Comment for the member').fill('All lines are covered.')
    await visitor.page.getByRole('button', { name: 'Record the decision' }).click()
    await visitor.page.getByText('All lines are covered.').waitFor()
    await visitor.page.getByText('Decided by Pemeriksa Contoh Satu').waitFor()
    expect(visitor.complaints).toEqual([])
    await visitor.open({ viewport: desk })
    await visitor.signIn('lead', new URL(address).pathname)
    await visitor.page.getByRole('button', { name: 'Mark as paid' }).click()
    await visitor.page.getByRole('dialog').getByRole('button', { name: 'Mark as paid' }).click()
    await visitor.page.getByText('Paid', { exact: true }).first().waitFor()
  })

  it('filters stand in the address, and nothing found says so', async () => {
    await visitor.open({ viewport: desk })
    await visitor.signIn('lead', '/console')
    await visitor.page.locator('tbody tr').first().waitFor()
    await visitor.page.getByLabel('Status').selectOption('REJECTED')
    await visitor.page.getByText('No claim fits these filters.').waitFor()
    expect(visitor.page.url()).toContain('status=REJECTED')
    await visitor.page.goBack()
    await visitor.page.locator('tbody tr').first().waitFor()
  })

  it('statistics count what was filed', async () => {
    await visitor.open({ viewport: desk })
    await visitor.signIn('lead', '/console/statistics')
    await visitor.page.getByRole('heading', { name: 'By status' }).waitFor()
    await visitor.page.getByRole('button', { name: 'Show as table: By status' }).click()
    expect(await visitor.page.locator('table').first().textContent()).toContain('Paid')
  })

  it.each([
    ['the member page', '/', 'member1'],
    ['the console list', '/console', 'lead'],
    ['the statistics', '/console/statistics', 'lead'],
  ])('axe finds nothing wrong on %s', async (_name, path, user) => {
    await visitor.open({ viewport: desk, bypassCSP: true })
    if (user) await visitor.signIn(user, path)
    else await visitor.page.goto(visitor.periksa.url + path)
    expect(await visitor.accessibility()).toEqual([])
  })

  it('axe finds nothing wrong on a claim, for its member and for staff', async () => {
    for (const [user, path] of [
      ['member1', '/'],
      ['lead', '/console'],
    ] as const) {
      await visitor.open({ bypassCSP: true })
      await visitor.signIn(user, path)
      await visitor.page.getByRole('link', { name: /KLM/ }).first().click()
      await visitor.page.getByText('What was read').waitFor()
      expect(await visitor.accessibility()).toEqual([])
    }
  })
})
