import { type Candidate, fillQueue, type QueuedClaim, type QueueOptions, take } from './audit-queue.js'

/** What a budget is expected to bring. Money in minor units. */
export type BudgetOutlook = {
  claims: number
  minutes: number
  expectedMoney: number
  /** Claims expected to be in order: people bothered for nothing. */
  expectedInnocents: number
}

export type Band = { low: number; middle: number; high: number }

export type BudgetDial = {
  /** Bands are least, median and most over the models of different seeds. */
  claims: Band
  expectedMoney: Band
  expectedInnocents: Band
  /** The last claim that still fits, by the first model: is it worth these minutes? Null when nothing fits. */
  marginal: QueuedClaim | null
  /** The free alternative: sort by amount, audit from the top, judged by the same chances. */
  byAmount: { claims: Band; expectedMoney: Band; expectedInnocents: Band }
}

/**
 * Turns the dial to a number of minutes. `models` holds the same claims with the chances of models trained with
 * different seeds; the baseline is priced with each of them too.
 */
export function turnDial(models: readonly (readonly Candidate[])[], options: QueueOptions): BudgetDial {
  const queues = models.map((candidates) => fillQueue(candidates, options))
  const baselines = models.map((candidates) => take(sortByAmount(candidates), options.minutes))
  const ranked = queues[0]?.filter(({ because }) => because === 'expected-recovery') ?? []
  return {
    ...bandsOf(queues.map(outlookOf)),
    marginal: ranked.at(-1) ?? null,
    byAmount: bandsOf(baselines.map(outlookOf)),
  }
}

export function outlookOf(queue: readonly Candidate[]): BudgetOutlook {
  const sum = (of: (candidate: Candidate) => number) => queue.reduce((total, candidate) => total + of(candidate), 0)
  return {
    claims: queue.length,
    minutes: sum(({ minutes }) => minutes),
    expectedMoney: Math.round(sum(({ chance, recoverable }) => chance * recoverable)),
    expectedInnocents: sum(({ chance }) => 1 - chance),
  }
}

function sortByAmount(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort(
    (a, b) => (b.amount ?? b.recoverable) - (a.amount ?? a.recoverable) || (a.id < b.id ? -1 : 1),
  )
}

function bandsOf(
  outlooks: readonly BudgetOutlook[],
): Pick<BudgetDial, 'claims' | 'expectedMoney' | 'expectedInnocents'> {
  const band = (of: (outlook: BudgetOutlook) => number): Band => {
    const values = outlooks.map(of).sort((a, b) => a - b)
    return { low: values[0] ?? 0, middle: values[values.length >> 1] ?? 0, high: values.at(-1) ?? 0 }
  }
  return {
    claims: band(({ claims }) => claims),
    expectedMoney: band(({ expectedMoney }) => expectedMoney),
    expectedInnocents: band(({ expectedInnocents }) => expectedInnocents),
  }
}
