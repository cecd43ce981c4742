import type { ExchangeProblem } from '../schema.js'

/** What is wrong with a record being read: refusals end it, warnings travel with it. */
export type Findings = {
  refuse(problem: ExchangeProblem): void
  warn(problem: ExchangeProblem): void
}

/** Findings of one record; `refused` non-empty means that it is not taken. */
export class RecordFindings implements Findings {
  readonly refused: ExchangeProblem[] = []
  readonly warned: ExchangeProblem[] = []

  refuse(problem: ExchangeProblem): void {
    this.refused.push(problem)
  }

  warn(problem: ExchangeProblem): void {
    this.warned.push(problem)
  }
}
