import type { FacilityDecision } from '@periksa/server/adjudication/schema'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment, money } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextArea } from '../../ui/text-area.js'
import { useAppeal } from './use-decisions.js'

const LEAST_GROUNDS = 10
const MOST_GROUNDS = 8000

/** One decision as its facility sees it: the outcome after its reasons, and the appeal. */
export function DecisionOfFacility({ one }: { one: FacilityDecision }) {
  const { t, language } = useWords()
  const unpaid = Math.round((one.amount * one.correctionRatio) / 100) * 100
  return (
    <Part title={t(`cases.decision.${one.outcome}`)} aside={<span className="font-mono break-all">{one.claimId}</span>}>
      <div className="grid gap-3 text-small">
        <p>{one.reasons.map((reason) => t(`cases.reason.${reason}`)).join(', ')}</p>
        <p className="figures text-soft">
          {[
            t('decisions.billed', { money: money(one.amount) }),
            ...(unpaid > 0 ? [t('decisions.notPaid', { money: money(unpaid) })] : []),
            t('decisions.decidedAt', { at: moment(one.decidedAt, language) }),
          ].join(' · ')}
        </p>
        {one.appeal ? <Appealed appeal={one.appeal} /> : <MayAppeal one={one} />}
      </div>
    </Part>
  )
}

function Appealed({ appeal }: { appeal: NonNullable<FacilityDecision['appeal']> }) {
  const { t, language } = useWords()
  const { filedAt, answerDueAt, grounds, answer, answeredAt } = appeal
  return (
    <div className="margin-line grid gap-2">
      <p className="font-semibold">{t('decisions.yours')}</p>
      <p className="max-w-prose whitespace-pre-wrap">{grounds}</p>
      {answeredAt && answer ? (
        <>
          <p className="font-semibold">{t('decisions.answered', { at: moment(answeredAt, language) })}</p>
          <p className="max-w-prose whitespace-pre-wrap">{answer}</p>
        </>
      ) : (
        <p className="text-soft">
          {t('decisions.filed', { at: moment(filedAt, language), due: moment(answerDueAt, language) })}
        </p>
      )}
    </div>
  )
}

function MayAppeal({ one }: { one: FacilityDecision }) {
  const { t, language, ofProblem } = useWords()
  const [grounds, setGrounds] = useState<string | null>(null)
  const appeal = useAppeal(one.caseId)
  const until = moment(one.appealUntil, language)
  if (new Date(one.appealUntil) < new Date()) return <p className="text-soft">{t('decisions.over', { at: until })}</p>
  if (one.status !== 'decided') return null
  if (grounds === null) {
    return (
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button onClick={() => setGrounds('')}>{t('decisions.appeal')}</Button>
        <span className="text-soft">{t('decisions.until', { at: until })}</span>
      </p>
    )
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    appeal.mutate(grounds)
  }
  const isShort = grounds.trim().length < LEAST_GROUNDS
  return (
    <form className="grid max-w-prose gap-3" onSubmit={submit}>
      <TextArea
        {...{ label: t('decisions.grounds'), hint: t('decisions.groundsHint') }}
        {...{ rows: 5, maxLength: MOST_GROUNDS, required: true, value: grounds }}
        onChange={(event) => setGrounds(event.target.value)}
      />
      <p className="text-soft">{t('decisions.once')}</p>
      {appeal.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(appeal.error))} />}
      <p className="flex gap-3">
        <Button weight="main" type="submit" disabled={isShort || appeal.isPending}>
          {t('decisions.send')}
        </Button>
        <Button onClick={() => setGrounds(null)}>{t('common.cancel')}</Button>
      </p>
    </form>
  )
}
