/** Adds up the milliseconds spent in named steps. */
export type Stopwatch = {
  time<T>(step: string, work: () => Promise<T>): Promise<T>
  readonly milliseconds: Record<string, number>
}

export function startStopwatch(): Stopwatch {
  const milliseconds: Record<string, number> = {}
  return {
    milliseconds,
    async time(step, work) {
      const start = performance.now()
      try {
        return await work()
      } finally {
        milliseconds[step] = (milliseconds[step] ?? 0) + performance.now() - start
      }
    },
  }
}
