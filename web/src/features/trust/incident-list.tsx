import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { Button } from '../../ui/button.js'
import { Part } from '../../ui/part.js'
import { Waiting } from '../../ui/waiting.js'
import { IncidentForm } from './incident-form.js'
import { Refusal } from './refusal.js'
import { type Incident, type IncidentMove, useIncidentMove, useIncidents, useReached } from './use-incidents.js'

/** Breaches of personal data: what is open with its deadline, and what was reached. */
export function IncidentList() {
  const { t } = useWords()
  const incidents = useIncidents()
  const open = incidents.data?.filter(({ closedAt }) => closedAt === null).length ?? 0
  return (
    <Part title={t('incidents.title')} aside={t('incidents.open', { count: open })}>
      <div className="grid gap-4">
        <p className="text-soft">{t('incidents.why')}</p>
        {!incidents.data ? (
          <Waiting error={incidents.error} onRetry={() => void incidents.refetch()} />
        ) : (
          incidents.data.length > 0 && (
            <ul className="border-t border-rule">
              {incidents.data.map((one) => (
                <Row key={one.id} incident={one} />
              ))}
            </ul>
          )
        )}
        <IncidentForm />
      </div>
    </Part>
  )
}

function Row({ incident: one }: { incident: Incident }) {
  const { t, language } = useWords()
  const [isOpen, setOpen] = useState(false)
  const isLate = one.closedAt === null && Date.parse(one.dueAt) < Date.now()
  const untold = !(one.authorityToldAt && one.peopleToldAt)
  return (
    <li className="ledger-row grid gap-2 py-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="font-semibold">{one.title}</span>
        {one.closedAt ? (
          <span className="text-small text-soft">{t('incidents.closed', { at: moment(one.closedAt, language) })}</span>
        ) : (
          untold && (
            <span className={isLate ? 'text-small font-semibold text-brick' : 'text-small text-saffron'}>
              {t(isLate ? 'incidents.late' : 'incidents.due', { at: moment(one.dueAt, language) })}
            </span>
          )
        )}
        <Button
          weight="plain"
          className="ms-auto"
          aria-expanded={isOpen}
          aria-label={t('incidents.showOf', { title: one.title })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('incidents.show')}
        </Button>
      </div>
      {one.closedAt === null && <Moves incident={one} />}
      {isOpen && <Report id={one.id} />}
    </li>
  )
}

function Moves({ incident: one }: { incident: Incident }) {
  const { t, language } = useWords()
  const move = useIncidentMove()
  const step = (name: IncidentMove, at: string | null) =>
    at ? (
      <span className="text-small text-soft">{t(`incidents.done.${name}`, { at: moment(at, language) })}</span>
    ) : (
      <Button disabled={move.isPending} onClick={() => move.mutate({ id: one.id, move: name })}>
        {t(`incidents.move.${name}`)}
      </Button>
    )
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-3">
        {step('authority-told', one.authorityToldAt)}
        {step('people-told', one.peopleToldAt)}
        {one.authorityToldAt && one.peopleToldAt && step('close', null)}
      </div>
      <Refusal error={move.error} onProven={() => move.variables && move.mutate(move.variables)} />
    </div>
  )
}

function Report({ id }: { id: string }) {
  const { t, language } = useWords()
  const reached = useReached(id)
  if (!reached.data) return <Waiting error={reached.error} onRetry={() => void reached.refetch()} />
  const { rows, people, listReads } = reached.data
  return (
    <div className="grid gap-2">
      <p className="font-semibold">{t('incidents.people', { count: people })}</p>
      {listReads > 0 && <p className="text-small text-saffron">{t('incidents.listReads', { count: listReads })}</p>}
      {rows.length === 0 ? (
        <p className="text-small text-soft">{t('incidents.nothing')}</p>
      ) : (
        <section
          aria-label={t('incidents.reached')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the table is wider than a telephone, and what scrolls must be reachable by keyboard
          tabIndex={0}
          className="overflow-x-auto"
        >
          <table className="w-full text-small">
            <thead className="text-start text-soft">
              <tr>
                {(['who', 'what', 'things', 'times', 'last'] as const).map((name) => (
                  <th key={name} scope="col" className="py-1 pe-4 text-start font-normal">
                    {t(`incidents.column.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.actor} ${row.action}`} className="border-t border-rule">
                  <td className="py-1 pe-4">{row.name ?? row.actor}</td>
                  <td className="pe-4 font-mono">{row.action}</td>
                  <td className="figures pe-4">{row.things}</td>
                  <td className="figures pe-4">{row.times}</td>
                  <td className="figures whitespace-nowrap">{moment(row.lastAt, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
