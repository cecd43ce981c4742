import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { Button } from '../../ui/button.js'
import { Part } from '../../ui/part.js'
import { Waiting } from '../../ui/waiting.js'
import { Refusal } from './refusal.js'
import { type Approval, useApprovals, useDecide } from './use-trust.js'

/** Steps of two people: those that wait first, each with what it is judged by. */
export function ApprovalList({ decides }: { decides: boolean }) {
  const { t } = useWords()
  const approvals = useApprovals({ live: decides })
  const waiting = approvals.data?.filter(({ state }) => state === 'open') ?? []
  const rest = approvals.data?.filter(({ state }) => state !== 'open') ?? []
  return (
    <Part title={t('safety.approvals')} aside={t('safety.waiting', { count: waiting.length })}>
      {!approvals.data ? (
        <Waiting error={approvals.error} onRetry={() => void approvals.refetch()} />
      ) : approvals.data.length === 0 ? (
        <p className="py-4 text-soft">{t('safety.noApprovals')}</p>
      ) : (
        <ul>
          {[...waiting, ...rest].map((one) => (
            <Row key={one.id} approval={one} decides={decides} />
          ))}
        </ul>
      )}
    </Part>
  )
}

function Row({ approval: one, decides }: { approval: Approval; decides: boolean }) {
  const { t, language } = useWords()
  const decide = useDecide()
  const say = (approved: boolean): void => decide.mutate({ id: one.id, approved })
  const isOpen = one.state === 'open'
  return (
    <li className="ledger-row grid gap-2 py-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className={isOpen ? 'font-semibold' : ''}>{t(`safety.step.${one.kind}`)}</span>
        <span className="text-small text-soft">
          {t('safety.askedBy', { name: one.askedBy.name, at: moment(one.askedAt, language) })}
        </span>
        <span className={isOpen ? 'ms-auto text-small text-saffron' : 'ms-auto text-small text-soft'}>
          {t(`safety.state.${one.state}`)}
          {one.decidedBy && ` · ${one.decidedBy}`}
        </span>
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-small">
        {Object.entries(one.facts).map(([name, value]) => (
          <div key={name} className="flex gap-2">
            <dt className="text-soft">{t(`safety.fact.${name}`, { defaultValue: name })}</dt>
            <dd className="break-all font-semibold">{String(value)}</dd>
          </div>
        ))}
      </dl>
      {isOpen && decides && !one.own && (
        <div className="flex flex-wrap gap-3">
          <Button disabled={decide.isPending} onClick={() => say(true)}>
            {t('safety.approve')}
          </Button>
          <Button disabled={decide.isPending} onClick={() => say(false)}>
            {t('safety.deny')}
          </Button>
        </div>
      )}
      {isOpen && one.own && <p className="text-small text-soft">{t('safety.ownWaits')}</p>}
      {one.state === 'approved' && one.own && (
        <p className="text-small">{t('safety.repeatNow', { at: moment(one.expiresAt, language) })}</p>
      )}
      <Refusal error={decide.error} onProven={() => decide.variables && decide.mutate(decide.variables)} />
    </li>
  )
}
