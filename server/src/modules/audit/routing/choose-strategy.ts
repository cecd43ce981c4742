import type { Priority, Routing, RoutingStrategy } from '../schema.js'

/** A reading below this quality is given to whoever fails least. */
const POOR_READING = 0.7

/** The strategy asked for; else reliability for a poor reading, speed for an urgent request, capability as usual. */
export function chooseStrategy(wish: {
  strategy: RoutingStrategy | null
  priority: Priority
  readingQuality: number
}): Pick<Routing, 'strategy' | 'strategyBecause'> {
  if (wish.strategy) return { strategy: wish.strategy, strategyBecause: 'asked' }
  if (wish.readingQuality < POOR_READING)
    return { strategy: 'reliability_optimized', strategyBecause: 'reading-quality' }
  if (wish.priority === 'high' || wish.priority === 'urgent')
    return { strategy: 'performance_optimized', strategyBecause: 'priority' }
  return { strategy: 'capability_based', strategyBecause: 'usual' }
}
