import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser: PERIKSA_CHROME, an installed one, or the packaged one; null where none starts. */
export async function openBrowser(): Promise<Browser | null> {
  const named = process.env.PERIKSA_CHROME
  for (const path of named ? [named] : INSTALLED.filter((candidate) => existsSync(candidate))) {
    const browser = await start(path, [])
    if (browser) return browser
  }
  if (named) return null
  const packaged = (await import('@sparticuz/chromium')).default
  return start(await packaged.executablePath(), packaged.args)
}

async function start(executablePath: string, args: string[]): Promise<Browser | null> {
  try {
    return await chromium.launch({ executablePath, args: [...args, ...QUIET], headless: true })
  } catch (error) {
    console.warn(`${executablePath} did not start: ${String(error).split('\n')[0]}`)
    return null
  }
}
