import { useNavigate, useSearch } from '@tanstack/react-router'
import { TalkFilters } from '../features/insights/use-insights.js'
import { useWords } from '../i18n/use-words.js'
import { Button } from '../ui/button.js'
import { useTitle } from '../ui/use-title.js'
import { InboxNav } from './inbox-nav.js'
import { PeopleTab } from './talk-people.js'
import { PerformanceTab } from './talk-performance.js'
import { TalkPeriod } from './talk-period.js'

/** How conversations go, and who has them. */
export function TalkAnalytics() {
  const { t } = useWords()
  useTitle(t('talks.title'))
  const go = useNavigate()
  const filters: TalkFilters = useSearch({ strict: false })
  const show = (search: TalkFilters): void => void go({ to: '/console/conversations/analytics', search })
  const isPeople = filters.tab === 'people'
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <InboxNav />
        <h1 className="text-lead font-semibold">{t('talks.title')}</h1>
      </div>
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
        <fieldset className="flex gap-4" aria-label={t('talks.title')}>
          <Button
            weight={isPeople ? 'plain' : 'quiet'}
            aria-pressed={!isPeople}
            onClick={() => show(TalkFilters.parse({ ...filters, tab: undefined }))}
          >
            {t('talks.performance')}
          </Button>
          <Button
            weight={isPeople ? 'quiet' : 'plain'}
            aria-pressed={isPeople}
            onClick={() => show({ ...filters, tab: 'people' })}
          >
            {t('people.title')}
          </Button>
        </fieldset>
        <TalkPeriod filters={filters} onChange={show} />
      </div>
      {isPeople ? <PeopleTab filters={filters} /> : <PerformanceTab filters={filters} />}
    </div>
  )
}
