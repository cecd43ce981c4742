import { BarsAcross } from '../features/claims/bar-chart.js'
import { Columns } from '../features/claims/column-chart.js'
import { FigureCards } from '../features/insights/figure-cards.js'
import { useStep } from '../features/insights/step-name.js'
import { useFigures } from '../features/insights/use-figures.js'
import { type TalkFilters, usePerformance, useRatings } from '../features/insights/use-insights.js'
import { useWords } from '../i18n/use-words.js'
import { Waiting } from '../ui/waiting.js'

/** How conversations were answered: totals, and each step of the period. */
export function PerformanceTab({ filters }: { filters: TalkFilters }) {
  const { t } = useWords()
  const { count, seconds, share } = useFigures()
  const performance = usePerformance(filters)
  const ratings = useRatings(filters).data
  const step = useStep()
  if (!performance.data) return <Waiting error={performance.error} onRetry={() => void performance.refetch()} />
  const { total, series } = performance.data
  const answered = total.answeredByAssistant + total.answeredByStaff
  const asked = answered + total.notAnswered
  const rows = (of: (one: (typeof series)[number]) => number) =>
    series.map((one) => ({ name: step(one.start), count: of(one) }))
  const every = Math.max(0, Math.ceil(series.length / 12) - 1)
  return (
    <div className="grid gap-8">
      <FigureCards
        cards={[
          { name: t('talks.received'), value: count(total.received) },
          { name: t('talks.answered'), value: share(answered, asked), note: t('talks.ofQuestions', { count: asked }) },
          {
            name: t('talks.byAssistant'),
            value: share(total.answeredByAssistant, answered),
            note: t('talks.abstained', { count: total.abstained }),
          },
          {
            name: t('talks.p50'),
            value: seconds(total.p50Seconds),
            note: t('talks.p95', { value: seconds(total.p95Seconds) }),
          },
          {
            name: t('talks.failed'),
            value: count(total.failed),
            note: t('talks.emergencies', { count: total.emergencies }),
          },
          {
            name: t('talks.helped'),
            value: ratings ? share(ratings.up, ratings.up + ratings.down) : '–',
            note: t('talks.ratings', { count: ratings ? ratings.up + ratings.down : 0 }),
          },
          // Without a model there is nothing to say of one.
          ...(total.modelCalls === 0
            ? []
            : [
                {
                  name: t('talks.modelCost'),
                  value: count(Math.round(total.modelCents)),
                  note: t('talks.modelUse', { count: total.modelConversations, tokens: count(total.modelTokens) }),
                },
              ]),
        ]}
      />
      <div className="grid gap-8 lg:grid-cols-2">
        <Columns
          title={t('talks.receivedEach')}
          heading={t('talks.when')}
          rows={rows((one) => one.received)}
          tickEvery={every}
        />
        <Columns
          title={t('talks.notAnsweredEach')}
          heading={t('talks.when')}
          rows={rows((one) => one.notAnswered).map((row) => ({ ...row, isLow: true }))}
          tickEvery={every}
        />
        <Columns
          title={t('talks.secondsEach')}
          heading={t('talks.when')}
          rows={rows((one) => Math.round(one.averageSeconds ?? 0))}
          tickEvery={every}
        />
        <BarsAcross
          title={t('talks.whoAnswered')}
          heading={t('talks.who')}
          rows={[
            { name: t('inbox.author.assistant'), count: total.answeredByAssistant },
            { name: t('inbox.author.staff'), count: total.answeredByStaff },
            { name: t('talks.nobody'), count: total.notAnswered },
            { name: t('talks.handedOver'), count: total.handedOver },
          ]}
        />
      </div>
    </div>
  )
}
