import type { Considered, Routing } from '../schema.js'

const BECAUSE: Record<Routing['strategyBecause'], string> = {
  asked: 'as asked for',
  'reading-quality': 'because the document was read poorly',
  priority: 'because it is urgent',
  usual: 'as usual',
}

const BY: Record<Routing['strategy'], { how: string; figure: (one: Considered) => string }> = {
  capability_based: { how: 'by what they can do', figure: (one) => `suitability ${one.suitability}` },
  load_balanced: { how: 'by how busy they are', figure: (one) => `load ${one.load}` },
  cost_optimized: { how: 'by cost', figure: (one) => `cost ${one.cost}` },
  performance_optimized: { how: 'by speed', figure: (one) => `${one.meanMilliseconds ?? 0} ms on average` },
  reliability_optimized: { how: 'by how seldom they fail', figure: (one) => `success rate ${one.successRate}` },
}

const AGAINST: Record<NonNullable<Considered['passedOver']>, string> = {
  type: 'does not take this kind of document',
  language: 'does not read this language',
  threshold: 'wants the kind of document to be surer',
  offline: 'is offline',
  breaker: 'failed too often just now',
  busy: 'is busy',
  degraded: 'has not been heard of lately',
  partial: 'does only a part of what is needed',
}

type Facts = Pick<
  Routing,
  'strategy' | 'strategyBecause' | 'documentType' | 'tasks' | 'considered' | 'chosen' | 'fallbacks'
>

/** The choice in two or three plain sentences, from the same figures that made it. */
export function explainRouting(facts: Facts): string {
  const { how, figure } = BY[facts.strategy]
  const figureOf = (name: string): string => {
    const one = facts.considered.find((each) => each.name === name)
    return one ? `${name} (${figure(one)})` : name
  }
  const next = facts.fallbacks.map(figureOf).join(', ')
  const against = facts.considered
    .filter((one) => one.passedOver !== null && one.name !== facts.chosen)
    .map((one) => `${one.name} ${AGAINST[one.passedOver ?? 'type']}`)
  return [
    `Analysers were compared ${how}, ${BECAUSE[facts.strategyBecause]}: ${figureOf(facts.chosen)} was chosen for a ${facts.documentType} and ${facts.tasks.length} tasks.`,
    next ? `Should it fail, next: ${next}.` : 'Nobody else could step in.',
    against.length > 0 ? `Others: ${against.join('; ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
