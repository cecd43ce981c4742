import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.js'
import { startPeriksa } from './periksa.js'
import { desk, Visitor } from './visitor.js'

const browser: Browser | null = await openBrowser()

describe.skipIf(!browser)('the work of auditors on the list, in a real browser', () => {
  let visitor: Visitor

  beforeAll(async () => {
    visitor = new Visitor(browser as Browser, await startPeriksa({ claims: 1500 }))
    await visitor.open({ viewport: desk, bypassCSP: true })
    await visitor.signIn('lead', '/console/risk')
  })
  afterAll(async () => {
    await browser?.close()
    await visitor?.periksa.stop()
  })

  it('rows of the risk list are chosen with keys and opened as cases', async () => {
    const { page } = visitor
    await page.locator('tbody tr input[type=checkbox]').first().waitFor()
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
    await page.getByText('2 chosen:').waitFor()
    await page.getByRole('button', { name: 'Open as cases, mine' }).click()
    await page.getByText('2 opened as cases and given to you.').waitFor()
  })

  it('filters of the queue stand in the address; keys move, choose, open, search and explain', async () => {
    const { page } = visitor
    await page.goto(`${visitor.periksa.url}/console/cases?view=mine`)
    await page.getByRole('button', { name: /^Mine/, current: 'page' } as never).waitFor()
    await page.locator('tbody tr').nth(1).waitFor()
    const claims = await page.locator('tbody tr td:nth-child(2) a').allTextContents()
    expect(claims).toHaveLength(2)
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('choose').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type(claims[1] ?? '')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === claims[1] && url.searchParams.get('view') === 'mine')
    await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    for (const key of ['j', 'x']) await page.keyboard.press(key)
    await page.getByText('1 chosen:').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: claims[1] ?? '', level: 1 }).waitFor()
    // The way back has the filters still.
    await page.getByRole('link', { name: 'Back to the queue' }).click()
    await page.waitForURL((url) => url.searchParams.get('q') === claims[1])
  })

  it('a view is kept under a name, opened again, and forgotten; the queue leaves as a file', async () => {
    const { page } = visitor
    await page.goto(`${visitor.periksa.url}/console/cases?view=mine&flag=duplicate_pattern`)
    await page.getByText('Kept views').click()
    await page.getByLabel('Keep these filters as').fill('Repeats of mine')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.goto(`${visitor.periksa.url}/console/cases`)
    await page.getByText('Kept views').click()
    await page.getByRole('button', { name: 'Repeats of mine', exact: true }).click()
    await page.waitForURL(
      (url) => url.searchParams.get('flag') === 'duplicate_pattern' && url.searchParams.get('view') === 'mine',
    )
    await page.getByRole('button', { name: 'Forget Repeats of mine' }).click()
    await page.getByText('none yet').waitFor()
    const leaving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Save as CSV' }).click()
    expect((await leaving).suggestedFilename()).toBe('cases.csv')
  })

  it('a claim leads to its member, its hospital and its scheme, and axe finds nothing wrong there', async () => {
    const { page } = visitor
    await page.goto(`${visitor.periksa.url}/console/risk?scheme=repeat-billing`)
    await page.locator('tbody tr td a').first().click()
    await page.getByText('shares days with').or(page.getByText('billed again, as')).first().waitFor()
    await page.getByRole('link', { name: 'All claims of the member' }).click()
    await page.getByRole('heading', { name: /^Member/ }).waitFor()
    await page.getByRole('link', { name: 'Billed again', exact: true }).click()
    await page.waitForURL((url) => url.searchParams.get('only') === 'repeat')
    expect(await visitor.accessibility()).toEqual([])
    await page.locator('tbody tr td:nth-child(4) a').first().click()
    await page.getByRole('heading', { name: /^Hospital/ }).waitFor()
    await page.getByText('First in order of risk').waitFor()
    await page.goto(`${visitor.periksa.url}/console/risk/schemes/repeat-billing`)
    await page.getByText('First in order of risk').waitFor()
    expect(visitor.complaints).toEqual([])
  })
})
