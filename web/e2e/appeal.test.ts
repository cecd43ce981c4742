import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.js'
import { startPeriksa } from './periksa.js'
import { desk, phone, Visitor } from './visitor.js'

const browser: Browser | null = await openBrowser()
const coded = (system: string, code: string) => ({ coding: [{ system, code }] })
const DAYS_TO_APPEAL = 14
const DAY = 86_400_000

/** A made-up stay of the demonstration's hospital, as SATUSEHAT's claims are shaped. */
const stay = (number: string): string =>
  JSON.stringify({
    ...{ resourceType: 'Claim', status: 'active', use: 'claim', created: '2026-03-03', type: { text: 'stay' } },
    subType: coded('urn:ina-cbg', 'J-4-16-I'),
    extension: [
      {
        url: 'https://fhir.kemkes.go.id/r4/StructureDefinition/Package',
        extension: [{ url: 'basePackage', extension: [{ url: 'value', valueInteger: 3_000_000 }] }],
      },
    ],
    identifier: [{ value: number }],
    patient: { identifier: { value: `CARD-${number}` } },
    billablePeriod: { start: '2026-02-25', end: '2026-03-01' },
    provider: { identifier: { system: 'periksa-demo', value: 'RS001' } },
    priority: { text: 'normal' },
    careTeam: [{ sequence: 1, provider: { identifier: { system: 'urn:sip', value: 'SIP-1' } } }],
    diagnosis: [{ sequence: 1, diagnosisCodeableConcept: coded('http://hl7.org/fhir/sid/icd-10', 'J18.9') }],
    insurance: [{ sequence: 1, focal: true, coverage: { display: 'Card' } }],
    total: { value: 9_000_000, currency: 'IDR' },
  })

describe.skipIf(!browser)('a facility and what was decided on its claims, in a real browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'periksa-e2e-appeal-'))
  const files = [join(folder, 'claims.ndjson')]
  let visitor: Visitor

  beforeAll(async () => {
    writeFileSync(files[0] ?? '', ['IN-TIME', 'TOO-LATE'].map(stay).join('\n'))
    const data = join(folder, 'data')
    visitor = new Visitor(browser as Browser, await startPeriksa({ claims: 300, files, folder: data }))
  })
  afterAll(async () => {
    await browser?.close()
    await visitor?.periksa.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('an auditor judges the facility’s two claims', async () => {
    await visitor.open({ viewport: desk })
    await visitor.signIn('auditor1', '/console/cases')
    const { page } = visitor
    await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor()
    // They are scored by a flow of their own after they were imported.
    const last = `${visitor.periksa.url}/api/v1/risk/claims/RS001-TOO-LATE`
    await expect
      .poll(async () => (await page.request.get(last)).status(), { timeout: 180_000, interval: 500 })
      .toBe(200)
    for (const claim of ['RS001-IN-TIME', 'RS001-TOO-LATE']) {
      await page.goto(`${visitor.periksa.url}/console/cases/${claim}`)
      await page.getByRole('button', { name: 'Open as a case' }).click()
      await page.getByRole('group', { name: 'Do not pay, because' }).getByRole('button').first().click()
      await page.getByRole('checkbox').click()
      await page.getByLabel('What it rests on').fill('Kept between auditors.')
      await page.getByRole('button', { name: 'Record the judgement' }).click()
      await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor()
    }
    expect(visitor.complaints).toEqual([])
  })

  it('the facility sees its decisions with reasons, on a telephone, and appeals one in time', async () => {
    await visitor.open({ viewport: phone, bypassCSP: true })
    await visitor.signIn('facility', '/console/decisions')
    const { page } = visitor
    const one = page.locator('section', { has: page.getByText('RS001-IN-TIME') })
    await one.getByRole('heading', { name: 'Not paid' }).waitFor()
    expect(await page.getByText('Kept between auditors.').count()).toBe(0)
    await one.getByRole('button', { name: 'Appeal' }).click()
    const send = one.getByRole('button', { name: 'Send the appeal' })
    await one.getByLabel('Grounds of the appeal').fill('Too short')
    expect(await send.isDisabled()).toBe(true)
    await one.getByLabel('Grounds of the appeal').fill('The discharge summary shows pneumonia on both sides.')
    expect(await visitor.accessibility()).toEqual([])
    expect(await visitor.tooWide()).toBe(0)
    await send.click()
    await one.getByText(/^Appealed /).waitFor()
    expect(visitor.complaints).toEqual([])
  })

  it('who judged it may not answer; another auditor does, and the facility reads the answer', async () => {
    await visitor.open({ viewport: desk })
    await visitor.signIn('auditor1', '/console/cases/RS001-IN-TIME')
    await visitor.page.getByText('The discharge summary shows pneumonia on both sides.').waitFor()
    expect(await visitor.page.getByRole('button', { name: 'Send the answer' }).count()).toBe(0)
    await visitor.open({ viewport: desk })
    await visitor.signIn('auditor2', '/console/cases/RS001-IN-TIME')
    const { page } = visitor
    await page.getByText('The discharge summary shows pneumonia on both sides.').waitFor()
    await page.getByRole('group', { name: 'Pay as billed, because' }).getByRole('button').first().click()
    await page.getByLabel('Answer to the hospital').fill('The summary bears it out: paid as billed.')
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor()
    expect(visitor.complaints).toEqual([])
    await visitor.open()
    await visitor.signIn('facility', '/console/decisions')
    const one = visitor.page.locator('section', { has: visitor.page.getByText('RS001-IN-TIME') })
    await one.getByRole('heading', { name: 'Paid as billed' }).waitFor()
    await one.getByText('The summary bears it out: paid as billed.').waitFor()
  })

  it('after the deadline the page offers no appeal, and one sent from a page left open is refused in words', async () => {
    const { passwords, stop } = visitor.periksa
    await stop()
    const later = await startPeriksa({ folder: join(folder, 'data'), daysAhead: DAYS_TO_APPEAL + 1 })
    visitor = new Visitor(browser as Browser, { ...later, passwords })
    // The browser's clock has stood still, as on a computer that slept: it still offers the appeal.
    await visitor.open()
    await visitor.signIn('facility', '/console/decisions')
    const { page } = visitor
    const one = page.locator('section', { has: page.getByText('RS001-TOO-LATE') })
    await one.getByRole('button', { name: 'Appeal' }).click()
    await one.getByLabel('Grounds of the appeal').fill('The discharge summary shows pneumonia on both sides.')
    await one.getByRole('button', { name: 'Send the appeal' }).click()
    await one.getByRole('alert').getByText('The time to appeal is over.').waitFor()
    await page.clock.setFixedTime(Date.now() + (DAYS_TO_APPEAL + 1) * DAY)
    await page.reload()
    await one.getByText(/^The time to appeal ended /).waitFor()
    expect(await one.getByRole('button', { name: 'Appeal' }).count()).toBe(0)
  })
})
