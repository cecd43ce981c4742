import type { AssignOutcome } from '@periksa/server/adjudication/schema'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Notice } from '../../ui/notice.js'
import { useAssign, useAuditors, useNext, usePlan } from './use-cases.js'

type Props = { chosen: ReadonlySet<string>; me: string; leads: boolean; onDone(): void; onOpen(claimId: string): void }

/** What is done with the queue: take the next, open cases for some hours, give the chosen ones to somebody. */
export function BulkBar({ chosen, me, leads, onDone, onOpen }: Props) {
  const { t, ofProblem } = useWords()
  const [hours, setHours] = useState(40)
  const next = useNext()
  const plan = usePlan()
  const assign = useAssign()
  const problem = next.error ?? plan.error ?? assign.error
  const give = (assignee: string | null): void =>
    assign.mutate({ caseIds: [...chosen], assignee }, { onSuccess: onDone })
  return (
    <div className="no-print grid gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <Button
          weight="main"
          disabled={next.isPending}
          onClick={() => next.mutate(undefined, { onSuccess: ({ claimId }) => onOpen(claimId) })}
        >
          {t('cases.next')}
        </Button>
        <Labelled label={t('cases.hours')}>
          {(id) => (
            <select
              id={id}
              className={shapeOfField}
              value={hours}
              onChange={(event) => setHours(Number(event.target.value))}
            >
              {[4, 8, 20, 40, 80].map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Labelled>
        <Button disabled={plan.isPending} onClick={() => plan.mutate(hours)}>
          {t('cases.plan')}
        </Button>
        {chosen.size > 0 && (
          <>
            <span className="py-1 text-small">{t('cases.chosen', { count: chosen.size })}</span>
            <Button disabled={assign.isPending} onClick={() => give(me)}>
              {t('cases.toMe')}
            </Button>
            <Button disabled={assign.isPending} onClick={() => give(null)}>
              {t('cases.toTeam')}
            </Button>
            {leads && <GiveTo onGive={give} />}
          </>
        )}
      </div>
      {plan.data && (
        <p role="status" className="text-small">
          {t('cases.planned', { opened: plan.data.opened, known: plan.data.known })}
        </p>
      )}
      {assign.data && <Left outcome={assign.data} />}
      {problem && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(problem))} />}
    </div>
  )
}

function GiveTo({ onGive }: { onGive(id: string): void }) {
  const { t } = useWords()
  const people = useAuditors(true).data ?? []
  return (
    <Labelled label={t('cases.giveTo')}>
      {(id) => (
        <select
          id={id}
          className={shapeOfField}
          value=""
          onChange={(event) => event.target.value && onGive(event.target.value)}
        >
          <option value="">–</option>
          {people.map(({ id: one, name }) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

function Left({ outcome }: { outcome: AssignOutcome }) {
  const { t, ofProblem } = useWords()
  return (
    <p role="status" className="text-small">
      {t('cases.given', { count: outcome.changed.length })}{' '}
      {[...new Set(outcome.left.map(({ code }) => code))].map((code) => (
        <span key={code} className="text-saffron">
          {t('cases.leftWith', { count: outcome.left.filter((one) => one.code === code).length })} {ofProblem(code)}
        </span>
      ))}
    </p>
  )
}
