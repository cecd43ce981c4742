import type { AuditView } from '@periksa/server/audit/schema'
import { useWords } from '../../i18n/use-words.js'
import { type Language, percent } from '../../lib/formats.js'

type Routing = NonNullable<AuditView['routing']>
type Weighed = Routing['considered'][number]

/** Which analyser was chosen and why, in the reader's language, from the same figures that chose it. */
export function RoutingWords({ routing }: { routing: Routing }) {
  const { t, language, ofProblem } = useWords()
  const figureOf = (one: Weighed): string =>
    t(`routing.figure.${routing.strategy}`, {
      value:
        routing.strategy === 'reliability_optimized'
          ? percent(one.successRate, language)
          : grouped(weightOf(routing.strategy, one), language),
    })
  const named = (name: string): string => {
    const one = routing.considered.find((each) => each.name === name)
    return one ? `${name} (${figureOf(one)})` : name
  }
  const others = routing.considered.filter(
    (one) => one.passedOver !== null && ![routing.chosen, ...routing.fallbacks].includes(one.name),
  )
  return (
    <div className="grid gap-1 pt-2 text-small text-soft">
      <p>
        {t('routing.chosen', {
          how: t(`routing.how.${routing.strategy}`),
          because: t(`routing.because.${routing.strategyBecause}`),
          name: named(routing.chosen),
          kind: t(`bills.document.${routing.documentType}`),
          count: routing.tasks.length,
        })}
      </p>
      <p>
        {routing.fallbacks.length > 0
          ? t('routing.next', { names: routing.fallbacks.map(named).join(', ') })
          : t('routing.nobody')}
      </p>
      {routing.tries.some((one) => one.failure !== null) && (
        <p>
          {t('routing.failed')}{' '}
          {routing.tries
            .filter((one) => one.failure !== null)
            .map((one) => `${one.analyser}: ${ofProblem(one.failure ?? '')}`)
            .join('; ')}
        </p>
      )}
      {others.length > 0 && (
        <ul>
          {others.map((one) => (
            <li key={one.name}>
              {one.name}: {t(`routing.against.${one.passedOver ?? 'type'}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function weightOf(strategy: Routing['strategy'], one: Weighed): number {
  if (strategy === 'load_balanced') return one.load
  if (strategy === 'cost_optimized') return one.cost
  if (strategy === 'performance_optimized') return one.meanMilliseconds ?? 0
  return one.suitability
}

function grouped(value: number, language: Language): string {
  return value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 2 })
}
