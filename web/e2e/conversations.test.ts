import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.js'
import { startPeriksa } from './periksa.js'
import { desk, fixture, phone, Visitor } from './visitor.js'

const browser: Browser | null = await openBrowser()

/** Where looks at the pages are kept, if anywhere. */
const LOOKS = process.env.PERIKSA_LOOKS
const look = async (page: Page, name: string): Promise<void> => {
  if (LOOKS) await page.screenshot({ path: `${LOOKS}/${name}.png`, fullPage: true })
}

describe.skipIf(!browser)('a conversation from the first question to the claim, in a real browser', () => {
  let member: Visitor
  let operator: Visitor

  beforeAll(async () => {
    const periksa = await startPeriksa()
    member = new Visitor(browser as Browser, periksa)
    operator = new Visitor(browser as Browser, periksa)
    await member.open({ viewport: phone, bypassCSP: true })
    await operator.open({ viewport: desk, bypassCSP: true })
  })
  afterAll(async () => {
    await browser?.close()
    await member?.periksa.stop()
  })

  it('a member asks, is answered with a source, sends a photo of a bill and gets the claim; a person takes over and gives back', async () => {
    await member.signIn('member1')
    await member.page.getByRole('link', { name: 'Ask a question' }).click()
    const log = member.page.getByRole('log')
    const say = async (text: string): Promise<void> => {
      await member.page.getByLabel('Your message').fill(text)
      await member.page.keyboard.press('Enter')
    }
    await say('Berapa lama surat rujukan berlaku?')
    await log.getByText(/Sumber/).waitFor()
    await look(member.page, 'member-390-answer')

    await member.page.locator('input[type=file]').first().setInputFiles(fixture('bill-scan.jpg'))
    // The bill is read and its draft waits for the member: number, total and where it stands.
    await log
      .getByText(/KLM\d{8}[0-9A-F]{6}/)
      .first()
      .waitFor({ timeout: 120_000 })
    await look(member.page, 'member-390-claim')
    expect(await member.accessibility()).toEqual([])
    await log.getByRole('link', { name: /claims/ }).click()
    await member.page.getByRole('button', { name: 'Confirm and send' }).click()
    await member.page.getByText('Sent. We will tell you').waitFor()
    await member.page.goBack()
    // Each stage after that is told in the conversation.
    await log
      .getByText(/KLM\d{8}[0-9A-F]{6}/)
      .nth(1)
      .waitFor()
    await look(member.page, 'member-390-stages')

    await operator.signIn('operator', '/console/conversations')
    await operator.page.getByRole('link', { name: /Peserta Contoh Satu/ }).click()
    const seen = operator.page.getByRole('log')
    await seen
      .getByText(/KLM\d{8}[0-9A-F]{6}/)
      .first()
      .waitFor()
    await operator.page.getByRole('button', { name: 'Take over' }).click()
    await operator.page.getByLabel('Reply').fill('Kwitansinya sudah kami terima.')
    await operator.page.getByRole('button', { name: 'Send', exact: true }).click()
    await log.getByText('Kwitansinya sudah kami terima.').waitFor()
    await look(operator.page, 'operator-1440-taken')
    // While a person answers the assistant is silent.
    const answers = await log.getByText(/Sumber/).count()
    await say('Berapa lama klaim diproses?')
    await seen.getByText('Berapa lama klaim diproses?').waitFor()
    expect(await log.getByText(/Sumber/).count()).toBe(answers)

    await operator.page.getByRole('button', { name: 'Return' }).click()
    await operator.page.getByRole('button', { name: 'Take over' }).waitFor()
    await say('Berapa lama surat rujukan berlaku ya?')
    await expect.poll(() => log.getByText(/Sumber/).count(), { timeout: 60_000 }).toBeGreaterThan(answers)
    await look(operator.page, 'operator-1440-returned')
    expect(await operator.accessibility()).toEqual([])
    expect([member.complaints, operator.complaints]).toEqual([[], []])
  })

  it('a lead compares two contacts before joining them, and hears of notices only after asking for it', async () => {
    await member.open({ viewport: phone })
    await member.signIn('member2', '/chat')
    await member.page.getByLabel('Your message').fill('Halo')
    await member.page.keyboard.press('Enter')
    await member.page.getByRole('log').getByText('Halo', { exact: true }).waitFor()
    await operator.open({ viewport: desk, bypassCSP: true })
    await operator.signIn('lead', '/console/conversations/people')
    const { page } = operator
    await page.getByRole('button', { name: 'Join …' }).first().click()
    await page.getByText(/now choose the other contact/).waitFor()
    await page.getByRole('button', { name: '… with this one' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('These contacts are two different members. They cannot be joined.').waitFor()
    await look(page, 'lead-1440-compared')
    expect(await operator.accessibility()).toEqual([])
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await page.getByRole('link', { name: 'As PDF' }).waitFor()
    await page
      .getByRole('button', { name: /notice/i })
      .first()
      .click()
    const sound = page.getByLabel('A sound for new notices, on this computer')
    expect(await sound.isChecked()).toBe(false)
    await sound.check()
    await page.reload()
    await page
      .getByRole('button', { name: /notice/i })
      .first()
      .click()
    expect(await sound.isChecked()).toBe(true)
    expect(operator.complaints).toEqual([])
  })
})
