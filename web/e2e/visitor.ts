import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import type { Periksa } from './periksa.js'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }
export const fixture = (name: string): string => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url))

/** Tells of every press, from whatever page is open. */
const PRESSES = `addEventListener('pointerdown', ({ isTrusted }) => isTrusted && window.periksaPressed(), true)`

type Look = { viewport?: typeof phone; locale?: string; bypassCSP?: boolean }

/** Somebody at a browser: one page at a time, and what the browser complained about since it was opened. */
export class Visitor {
  complaints: string[] = []
  private presses = 0
  private context: BrowserContext | null = null
  private current: Page | null = null

  constructor(
    private readonly browser: Browser,
    readonly periksa: Periksa,
  ) {}

  get page(): Page {
    if (!this.current) throw new Error('open a page first')
    return this.current
  }

  /** A fresh page; what the browser complains about is kept, apart from answers that a journey asks for. */
  async open({ viewport = phone, locale = 'en-GB', bypassCSP = false }: Look = {}): Promise<void> {
    await this.context?.close()
    this.context = await this.browser.newContext({ viewport, locale, bypassCSP })
    await this.context.exposeFunction('periksaPressed', () => {
      this.presses += 1
    })
    await this.context.addInitScript(PRESSES)
    this.current = await this.context.newPage()
    // A busy machine is slow, not wrong.
    this.current.setDefaultTimeout(120_000)
    this.complaints = []
    this.page.on('pageerror', (error) => this.complaints.push(error.message))
    this.page.on('console', (line) => {
      if (line.type() === 'error' && !isExpected(line)) this.complaints.push(line.text())
    })
  }

  async signIn(username: string, path = '/'): Promise<void> {
    await this.page.goto(this.periksa.url + path)
    await this.page.locator('input[name=username]').fill(username)
    await this.page.locator('input[name=password]').fill(this.periksa.passwords[username] ?? '')
    await this.submitSignIn()
  }

  async sendBill(file: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Photograph a bill' }).waitFor()
    await this.page.locator('input[type=file]').nth(1).setInputFiles(fixture(file))
    await this.page.getByRole('button', { name: 'Send this bill' }).click()
  }

  /** How often the mouse or finger was pressed while something was done; keys are not counted. */
  async clicks(work: () => Promise<void>): Promise<number> {
    const before = this.presses
    await work()
    return this.presses - before
  }

  /** By how many pixels the page is wider than the window: above none it scrolls sideways. */
  async tooWide(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  }

  /**
   * What axe finds wrong on the page once it has loaded, as rule names with the first place. Needs `bypassCSP`: axe is put
   * into the page.
   */
  async accessibility(): Promise<string[]> {
    await this.page.waitForLoadState('networkidle')
    await this.page.locator('.works').first().waitFor({ state: 'detached' })
    await this.page.addScriptTag({ path: axe })
    const violations = await this.page.evaluate(async () => {
      const { axe: run } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      return (await run.run()).violations
    })
    return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`)
  }

  async close(): Promise<void> {
    await this.context?.close()
  }

  /** All journeys of a file come from one address, which may sign in ten times a minute: whoever is told to wait, waits. */
  private async submitSignIn(): Promise<void> {
    for (;;) {
      const answered = this.page.waitForResponse(
        (one) => one.url().endsWith('/api/v1/session') && one.request().method() === 'POST',
      )
      await this.page.locator('button[type=submit]').click()
      if ((await answered).status() !== 429) return
      await this.page.waitForTimeout(6_500)
    }
  }
}

/** Nobody is signed in yet, or a sign-in is told to wait its turn. */
function isExpected(line: ConsoleMessage): boolean {
  if (line.text().includes('401')) return true
  return line.text().includes('429') && line.location().url.endsWith('/api/v1/session')
}
