import { useSearch } from '@tanstack/react-router'
import { useSession } from '../features/session/use-session.js'
import { AccessList } from '../features/trust/access-list.js'
import { ApprovalList } from '../features/trust/approval-list.js'
import { EmergencyForm } from '../features/trust/emergency-form.js'
import { HoldList } from '../features/trust/hold-list.js'
import { IncidentList } from '../features/trust/incident-list.js'
import { UserList } from '../features/trust/user-list.js'
import { useWords } from '../i18n/use-words.js'
import { useTitle } from '../ui/use-title.js'
import type { SafetySearch } from './safety-search.js'

/** Steps of two people, access in an emergency and its review, legal holds, staff and their roles: what each may see of it. */
export function Safety() {
  const { t } = useWords()
  useTitle(t('safety.title'))
  const { about }: SafetySearch = useSearch({ strict: false })
  const roles: readonly string[] = useSession().data?.roles ?? []
  const has = (...names: string[]): boolean => roles.some((role) => names.includes(role))
  const judges = has('lead', 'admin')
  return (
    <div className="grid gap-10 pb-16">
      <h1 className="text-lead font-semibold">{t('safety.title')}</h1>
      <div className="grid items-start gap-10 xl:grid-cols-2">
        <div className="grid gap-10">
          <ApprovalList decides={judges} />
          {judges && <AccessList />}
          {judges && <IncidentList />}
          {judges && <HoldList manages={has('lead')} />}
        </div>
        <div className="grid gap-10">
          {has('operator', 'auditor', 'admin') && <EmergencyForm about={about} />}
          {judges && <UserList manages={has('admin')} />}
        </div>
      </div>
    </div>
  )
}
