import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words.js'
import { PreferencesBar } from './preferences-bar.js'
import { Wordmark } from './wordmark.js'

type Props = { notices: string[]; navigation?: ReactNode; account?: ReactNode; wide?: boolean; children: ReactNode }

/** The sheet every page is written on: our name, the way around, what people must know, and the content. */
export function Frame({ notices, navigation, account, wide, children }: Props) {
  const { t } = useWords()
  const width = wide ? 'max-w-[1680px]' : 'max-w-3xl'
  return (
    <div className="min-h-dvh">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:bg-surface focus:p-3">
        {t('common.skip')}
      </a>
      <header className="border-b border-rule bg-surface">
        <div className={`mx-auto flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 ${width}`}>
          <div className="flex flex-wrap items-center gap-x-8 gap-y-1">
            <Wordmark />
            {navigation}
          </div>
          <div className="flex flex-wrap items-center gap-4">
            <PreferencesBar />
            {account}
          </div>
        </div>
        {notices.map((notice) => (
          <p key={notice} className="border-t border-rule bg-saffron-wash px-4 py-1 text-center text-small text-ink">
            {notice}
          </p>
        ))}
      </header>
      <main id="content" className={`mx-auto px-4 py-6 ${width}`}>
        {children}
      </main>
    </div>
  )
}
