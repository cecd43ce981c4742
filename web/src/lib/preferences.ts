import type { Language } from './formats.js'

type Theme = 'light' | 'dark' | 'system'

/** Language, theme and row height are the only things kept in the browser: nothing of health, nobody's name. */
const KEYS = { language: 'periksa.language', theme: 'periksa.theme', rows: 'periksa.rows' }

export function keptLanguage(): Language {
  const kept = read(KEYS.language)
  if (kept === 'id' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('id') ? 'id' : 'en'
}

export function keepLanguage(language: Language): void {
  write(KEYS.language, language)
  document.documentElement.lang = language
}

export function keptTheme(): Theme {
  const kept = read(KEYS.theme)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function keptRows(): 'compact' | 'comfortable' {
  return read(KEYS.rows) === 'comfortable' ? 'comfortable' : 'compact'
}

export function keepRows(rows: 'compact' | 'comfortable'): void {
  write(KEYS.rows, rows)
}

/** Shows a theme; `system` follows the machine, also when that changes. */
export function applyTheme(theme: Theme): void {
  if (theme !== 'system') write(KEYS.theme, theme)
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

export function startPreferences(): void {
  document.documentElement.lang = keptLanguage()
  applyTheme(keptTheme())
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyTheme(keptTheme()))
}

export { read as readChoice, write as writeChoice }

/** A browser may refuse storage (private windows): then the choice lasts as long as the page. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    console.info('The browser keeps no settings here.')
  }
}
