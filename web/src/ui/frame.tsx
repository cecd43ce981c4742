import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words.js'
import { PreferencesBar } from './preferences-bar.js'
import { Wordmark } from './wordmark.js'

type Props = {
  notices: string[]
  navigation?: ReactNode
  account?: ReactNode
  /** The staff's desk uses the whole width; a member's page is one column, with the account at its foot. */
  wide?: boolean
  children: ReactNode
}

/** The sheet every page is written on: our name, the way around, what people must know, and the content. */
export function Frame({ notices, navigation, account, wide, children }: Props) {
  const { t } = useWords()
  const width = wide ? 'max-w-[1760px] px-4 lg:px-6' : 'max-w-3xl px-4'
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="no-print border-b-[3px] border-double border-green bg-surface">
        <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-surface focus:p-3">
          {t('common.skip')}
        </a>
        <div className={`mx-auto flex min-h-14 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2 ${width}`}>
          <div className="flex flex-wrap items-center gap-x-8 gap-y-1">
            <Wordmark />
            {navigation}
          </div>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
            <PreferencesBar />
            {wide && account}
          </div>
        </div>
        {notices.map((notice) => (
          <p key={notice} className={`mx-auto flex items-baseline gap-2 pb-1.5 text-small text-soft ${width}`}>
            <span aria-hidden="true" className="inline-block size-2 bg-amber" />
            {notice}
          </p>
        ))}
      </header>
      <main id="content" tabIndex={-1} className={`mx-auto w-full flex-1 py-6 outline-none ${width}`}>
        {children}
      </main>
      {!wide && account && (
        <footer className="no-print mt-8 border-t border-rule">
          <div className={`mx-auto py-4 ${width}`}>{account}</div>
        </footer>
      )}
    </div>
  )
}
