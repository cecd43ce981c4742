import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { Part } from '../../ui/part.js'
import { Waiting } from '../../ui/waiting.js'
import { Refusal } from './refusal.js'
import { type ManagedUser, useSetRoles, useUsers } from './use-trust.js'

/** Roles that are given here; those of members and facilities come with their records. */
const GIVEN = ['operator', 'auditor', 'lead', 'data-ops', 'admin']

/** Staff and their roles; lead and administrator are given by two people. */
export function UserList({ manages }: { manages: boolean }) {
  const { t } = useWords()
  const users = useUsers()
  const staff = users.data?.filter(({ roles }) => roles.some((role) => GIVEN.includes(role))) ?? []
  return (
    <Part title={t('safety.users')} aside={users.data && t('safety.userCount', { count: staff.length })}>
      {!users.data ? (
        <Waiting error={users.error} onRetry={() => void users.refetch()} />
      ) : (
        <ul>
          {staff.map((one) => (
            <Row key={one.id} user={one} manages={manages} />
          ))}
        </ul>
      )}
    </Part>
  )
}

function Row({ user, manages }: { user: ManagedUser; manages: boolean }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="ledger-row grid gap-3 py-2">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="font-semibold">{user.displayName}</span>
        <span className="text-small text-soft">{user.username}</span>
        <span className="text-small">{user.roles.map((role) => t(`safety.role.${role}`)).join(', ')}</span>
        {user.disabled && <span className="text-small text-brick">{t('safety.disabled')}</span>}
        {manages && (
          <Button
            weight="plain"
            className="ms-auto"
            aria-expanded={isOpen}
            aria-label={t('safety.changeRolesOf', { name: user.displayName })}
            onClick={() => setOpen(!isOpen)}
          >
            {t('safety.changeRoles')}
          </Button>
        )}
      </div>
      {isOpen && <Roles user={user} onDone={() => setOpen(false)} />}
    </li>
  )
}

function Roles({ user, onDone }: { user: ManagedUser; onDone(): void }) {
  const { t } = useWords()
  const set = useSetRoles()
  const [roles, setRoles] = useState(user.roles)
  const save = (): void => set.mutate({ id: user.id, roles }, { onSuccess: onDone })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save()
  }
  const toggle = (role: string): void =>
    setRoles(roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role])
  return (
    <div className="grid gap-3">
      <form onSubmit={submit} className="grid gap-3">
        <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
          <legend className="sr-only">{t('safety.rolesOf', { name: user.displayName })}</legend>
          {GIVEN.map((role) => (
            <label key={role} className="flex items-center gap-2">
              <input type="checkbox" checked={roles.includes(role)} onChange={() => toggle(role)} />
              {t(`safety.role.${role}`)}
            </label>
          ))}
        </fieldset>
        <p className="text-small text-soft">{t('safety.rolesWhy')}</p>
        <Button type="submit" disabled={set.isPending || roles.length === 0} className="justify-self-start">
          {t('common.save')}
        </Button>
      </form>
      <Refusal error={set.error} onProven={save} />
    </div>
  )
}
