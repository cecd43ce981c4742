import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.js'
import { startPeriksa } from './periksa.js'
import { desk, phone, Visitor } from './visitor.js'

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

  it('the risk list is narrowed by fields, and the narrowing stands in the address', async () => {
    const { page } = visitor
    await page.getByLabel('Level').selectOption('sedang')
    await page.waitForURL(/severity=sedang/)
    await page.getByLabel('Diagnosis').fill('q99.9')
    await page.keyboard.press('Enter')
    await page.getByText('No claim fits these filters.').waitFor()
    expect(page.url()).toContain('dx=Q99')
    await page.getByRole('button', { name: 'Whole list' }).last().click()
    await page.waitForURL(/\/console\/risk$/)
    await page.getByText('More filters').click()
    await page.getByLabel('Risk from').fill('99,5')
    await page.keyboard.press('Enter')
    await page.waitForURL(/minRiskScore=0\.995/)
    await page.goto(`${visitor.periksa.url}/console/risk`)
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
    await page.locator('button[aria-current=page]', { hasText: 'Mine' }).waitFor()
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
    // Escape would empty the search.
    await page.getByRole('heading', { name: 'Cases', level: 1 }).click()
    for (const key of ['j', 'x']) await page.keyboard.press(key)
    await page.getByText('1 chosen:').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: claims[1] ?? '', level: 1 }).waitFor()
    // The way back has the filters still.
    await page.getByRole('link', { name: 'Back to the queue' }).click()
    await page.waitForURL((url) => url.searchParams.get('q') === claims[1])
  })

  it('from the queue to a decision takes at most four clicks in the middle', async () => {
    const { page, periksa } = visitor
    await page.goto(`${periksa.url}/console/cases`)
    await page.getByRole('button', { name: 'Open cases for these hours' }).click()
    await page.getByText(/cases opened/).waitFor()
    const decide = async (group: string): Promise<number> =>
      visitor.clicks(async () => {
        await page.getByRole('button', { name: 'Take the next case' }).click()
        const reasons = page.getByRole('group', { name: group })
        await reasons.getByRole('button').first().click()
        if (group.startsWith('Pay in part')) {
          // Whoever types the share presses into its field first.
          await page.getByLabel('Not to be paid (% of the bill)').click()
          await page.keyboard.type('40')
        }
        if (!group.startsWith('Pay as billed')) await page.getByRole('checkbox').click()
        await page.getByRole('button', { name: 'Record the judgement' }).click()
        await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor()
      })
    const counted: number[] = []
    for (const group of ['Pay as billed, because', 'Do not pay, because', 'Pay in part, because']) {
      counted.push(await decide(group))
    }
    const middle = [...counted].sort((a, b) => a - b)[1]
    process.stdout.write(`clicks from the queue to a decision: ${counted.join(', ')}; median ${middle}\n`)
    expect(counted).toEqual([3, 4, 5])
    expect(middle).toBeLessThanOrEqual(4)
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
    await page.setViewportSize(phone)
    await expect.poll(() => visitor.tooWide()).toBe(0)
    await page.setViewportSize(desk)
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

  it('axe finds nothing wrong on reports, rules, quality and learning, and they fit a telephone', async () => {
    const { page } = visitor
    for (const name of ['views', 'rules', 'quality', 'learning']) {
      await page.goto(`${visitor.periksa.url}/console/risk/${name}`)
      await page.getByRole('heading').first().waitFor()
      expect([name, await visitor.accessibility()]).toEqual([name, []])
      await page.setViewportSize(phone)
      await expect.poll(async () => [name, await visitor.tooWide()]).toEqual([name, 0])
      await page.setViewportSize(desk)
    }
    expect(visitor.complaints).toEqual([])
  })
})
