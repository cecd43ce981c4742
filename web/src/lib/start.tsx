import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startWords } from '../i18n/i18n.js'
import { startPreferences } from './preferences.js'
import { Queries } from './query.js'

/** Starts a front end in the page's root element. */
export function start(app: ReactNode): void {
  startPreferences()
  startWords()
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no root element')
  createRoot(root).render(
    <StrictMode>
      <Queries>{app}</Queries>
    </StrictMode>,
  )
}
