import clsx from 'clsx'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.js'
import { applyTheme } from '../lib/preferences.js'

const SPOKEN = { id: 'Bahasa Indonesia', en: 'English' } as const

/** Language and desk light, on every page. */
export function PreferencesBar() {
  const { t, language, speak } = useWords()
  const [dark, setDark] = useState(() => document.documentElement.dataset.theme === 'dark')
  const flip = (): void => {
    applyTheme(dark ? 'light' : 'dark')
    setDark(!dark)
  }
  return (
    <div className="flex items-center gap-4 text-small">
      <fieldset className="flex items-center" aria-label={t('common.language')}>
        {(['id', 'en'] as const).map((one, index) => (
          <span key={one} className="flex items-center">
            {index > 0 && (
              <span aria-hidden="true" className="text-soft">
                ·
              </span>
            )}
            <button
              type="button"
              aria-pressed={language === one}
              title={SPOKEN[one]}
              onClick={() => speak(one)}
              className={clsx(
                'min-h-8 px-1.5',
                language === one
                  ? 'font-semibold underline decoration-green decoration-2 underline-offset-4'
                  : 'text-soft hover:text-ink',
              )}
            >
              {one.toUpperCase()}
            </button>
          </span>
        ))}
      </fieldset>
      <button type="button" className="flex min-h-8 items-center gap-1.5 text-soft hover:text-ink" onClick={flip}>
        <svg viewBox="0 0 16 16" className="size-3.5" aria-hidden="true">
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
        </svg>
        {t(dark ? 'common.light' : 'common.dark')}
      </button>
    </div>
  )
}
