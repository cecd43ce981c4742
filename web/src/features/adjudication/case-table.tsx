import type { Case } from '@periksa/server/adjudication/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { day, figures } from '../../lib/formats.js'

type Props = {
  cases: Case[]
  people: Record<string, string>
  at: number
  chosen: ReadonlySet<string>
  onChoose(id: string): void
  onOpen(claimId: string): void
}

const head = 'px-2 py-1.5 font-normal text-soft'

/** Cases as a ledger, in budget order. */
export function CaseTable({ cases, people, at, chosen, onChoose, onOpen }: Props) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('cases.title')} tabIndex={0}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b border-ink text-start">
            <th scope="col" className={head}>
              <span className="sr-only">{t('cases.choose')}</span>
            </th>
            {['claim', 'status', 'flags', 'diagnosis', 'place', 'assignee', 'due'].map((name) => (
              <th key={name} scope="col" className={`${head} text-start`}>
                {t(`cases.${name}`)}
              </th>
            ))}
            {['amount', 'expected'].map((name) => (
              <th key={name} scope="col" className={`${head} whitespace-nowrap text-end`}>
                {t(`cases.${name}`)} <span className="font-mono">Rp</span>
              </th>
            ))}
            <th scope="col" className={`${head} text-end`}>
              {t('cases.minutes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one, index) => (
            <CaseRow
              key={one.id}
              {...{ one, people, onOpen }}
              isHere={index === at}
              isChosen={chosen.has(one.id)}
              onChoose={() => onChoose(one.id)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = {
  one: Case
  people: Record<string, string>
  isHere: boolean
  isChosen: boolean
  onChoose(): void
  onOpen(claimId: string): void
}

function CaseRow({ one, people, isHere, isChosen, onChoose, onOpen }: RowProps) {
  const { t, language } = useWords()
  const isLate = one.outcome === null && one.dueAt < new Date().toISOString()
  return (
    <tr className={clsx('border-b border-rule align-top', isHere && 'row-here')} aria-selected={isHere}>
      <td className="px-2 py-1.5">
        <input
          type="checkbox"
          className="size-4 accent-green"
          checked={isChosen}
          aria-label={t('cases.chooseOne', { id: one.claimId })}
          onChange={onChoose}
        />
      </td>
      <td className="whitespace-nowrap px-2 py-1.5 font-mono">
        <a
          className="underline underline-offset-4"
          href={`/console/cases/${one.claimId}`}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey) return
            event.preventDefault()
            onOpen(one.claimId)
          }}
        >
          {one.claimId}
        </a>
        {one.because === 'exploration' && <span className="ms-2 font-sans text-soft">{t('cases.byLot')}</span>}
      </td>
      <td className="px-2 py-1.5">
        {one.outcome ? t(`cases.decision.${one.outcome}`) : t(`cases.statusOf.${one.status}`)}
      </td>
      <td className="min-w-40 px-2 py-1.5">{one.flags.map((code) => code.replaceAll('_', ' ')).join(', ') || '–'}</td>
      <td className="px-2 py-1.5 font-mono">
        {one.diagnosis} {one.cbgCode}
      </td>
      <td className="px-2 py-1.5">{one.province ?? '–'}</td>
      <td className="min-w-44 px-2 py-1.5">
        {one.assignee ? (
          (people[one.assignee] ?? t('cases.somebody'))
        ) : (
          <span className="text-soft">{t('cases.nobody')}</span>
        )}
        {one.heldBy && one.heldUntil && one.heldUntil > new Date().toISOString() && (
          <span className="block text-soft">
            {t('cases.openAt', { name: people[one.heldBy] ?? t('cases.somebody') })}
          </span>
        )}
      </td>
      <td className={clsx('whitespace-nowrap px-2 py-1.5', isLate && 'font-semibold text-saffron')}>
        {day(one.dueAt, language)}
        {isLate && <span className="block">{t('cases.late')}</span>}
      </td>
      <td className="px-2 py-1.5 text-end font-mono">{figures(Math.round(one.amount / 100) * 100)}</td>
      <td className="px-2 py-1.5 text-end font-mono">{figures(Math.round(one.expected / 100) * 100)}</td>
      <td className="px-2 py-1.5 text-end font-mono">{one.minutes}</td>
    </tr>
  )
}
