import { BarsAcross } from '../features/claims/bar-chart.js'
import { Columns } from '../features/claims/column-chart.js'
import { useCodeName } from '../features/insights/code-name.js'
import { FigureCards } from '../features/insights/figure-cards.js'
import { useStep } from '../features/insights/step-name.js'
import { useFigures } from '../features/insights/use-figures.js'
import { type PeopleReport, type TalkFilters, usePeople } from '../features/insights/use-insights.js'
import { useWords } from '../i18n/use-words.js'
import { Part } from '../ui/part.js'
import { Waiting } from '../ui/waiting.js'

type Groups = PeopleReport['groups']

const ORDER = [
  ...(['complaintClass', 'urgency', 'emotion', 'barrier', 'interest', 'awareness'] as const),
  ...(['symptom', 'condition', 'gender', 'age', 'province'] as const),
]

/** Who writes and what about, in counts that name nobody. */
export function PeopleTab({ filters }: { filters: TalkFilters }) {
  const { t } = useWords()
  const { count } = useFigures()
  const people = usePeople(filters)
  const step = useStep()
  if (!people.data) return <Waiting error={people.error} onRetry={() => void people.refetch()} />
  const { total, active, fresh, active7Days, fresh7Days, analysed, series, groups, leastShown } = people.data
  const every = Math.max(0, Math.ceil(series.length / 12) - 1)
  return (
    <div className="grid gap-8">
      <FigureCards
        cards={[
          { name: t('talks.totalUsers'), value: count(total) },
          { name: t('talks.activePeriod'), value: count(active) },
          { name: t('talks.freshPeriod'), value: count(fresh) },
          { name: t('talks.active7'), value: count(active7Days) },
          { name: t('talks.fresh7'), value: count(fresh7Days) },
          { name: t('talks.analysed'), value: count(analysed) },
        ]}
      />
      <p className="max-w-prose text-small text-soft">{t('talks.smallGroups', { count: leastShown })}</p>
      <div className="grid gap-8 lg:grid-cols-2">
        <Columns
          title={t('talks.activeEach')}
          heading={t('talks.when')}
          rows={series.map((one) => ({ name: step(one.start), count: one.active }))}
          tickEvery={every}
        />
        {ORDER.map((kind) => (
          <GroupChart key={kind} kind={kind} groups={groups} />
        ))}
      </div>
    </div>
  )
}

function GroupChart({ kind, groups }: { kind: (typeof ORDER)[number]; groups: Groups }) {
  const { t } = useWords()
  const nameOf = useCodeName()
  const { shown, hidden } = groups[kind]
  const title = t(`talks.group.${kind}`)
  const note =
    hidden.groups > 0 &&
    t(hidden.people === null ? 'talks.hiddenFew' : 'talks.hidden', {
      ...{ groups: hidden.groups, people: hidden.people ?? 0 },
    })
  if (shown.length === 0) {
    return (
      <Part title={title}>
        <p className="py-3 text-small text-soft">{note || t('talks.nothing')}</p>
      </Part>
    )
  }
  return (
    <div>
      <BarsAcross
        title={title}
        heading={title}
        rows={shown.map(({ key, people }) => ({ name: nameOf(kind, key), count: people }))}
      />
      {note && <p className="text-small text-soft">{note}</p>}
    </div>
  )
}
