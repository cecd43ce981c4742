import clsx from 'clsx'
import { useWords } from '../i18n/use-words.js'
import { applyTheme } from '../lib/preferences.js'
import { Button } from './button.js'

/** Language and desk light, on every page. */
export function PreferencesBar() {
  const { t, language, speak } = useWords()
  const flip = (): void => applyTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark')
  return (
    <div className="flex items-center gap-3 text-small">
      <fieldset className="flex gap-1" aria-label={t('common.language')}>
        {(['id', 'en'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={language === one}
            onClick={() => speak(one)}
            className={clsx('px-1 py-1', language === one ? 'font-semibold underline underline-offset-4' : 'text-soft')}
          >
            {one.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <Button weight="plain" className="font-normal text-soft" onClick={flip}>
        {t('common.theme')}
      </Button>
    </div>
  )
}
