import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { keepLanguage, keptLanguage } from '../lib/preferences.js'
import en from './en.json'
import id from './id.json'

/** Starts the interface's words. React escapes what it shows, so i18next does not escape a second time. */
export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: keptLanguage(),
    fallbackLng: 'en',
    resources: { en: { translation: en }, id: { translation: id } },
    interpolation: { escapeValue: false },
  })
  i18next.on('languageChanged', (language) => keepLanguage(language === 'id' ? 'id' : 'en'))
}
