import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Coverage } from '../features/risk/views/coverage.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { Notice } from '../ui/notice.js'

type Props = { title: string; roles: readonly string[]; children: ReactNode }

/** A page about one hospital, member or scheme, for those who may see it. */
export function RiskPage({ title, roles, children }: Props) {
  const { t } = useWords()
  const own: readonly string[] = useSession().data?.roles ?? []
  if (!own.some((role) => roles.includes(role))) return <Notice tone="plain" title={t('riskDesk.notYours')} />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 pb-16">
      <header className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <Link to="/console/risk" search={{}} className="no-print text-small underline">
          {t('riskDesk.title')}
        </Link>
        <h1 className="break-all text-lead font-semibold">{title}</h1>
      </header>
      {children}
      <Coverage />
      <p className="text-small text-soft">{t('riskDesk.note')}</p>
    </div>
  )
}
