/** How one audit by an analyser went. */
export type Sample = { milliseconds: number; failed: boolean }

export type Figures = { totalRequests: number; totalErrors: number; meanMilliseconds: number | null }

/** Share of the newest audit in the moving average of times. */
const ALPHA = 0.1

/** Adds audits, oldest first, to an analyser's figures; the first time of all starts the average. */
export function foldSamples(figures: Figures, samples: Sample[]): Figures {
  return samples.reduce<Figures>(
    ({ totalRequests, totalErrors, meanMilliseconds }, { milliseconds, failed }) => ({
      totalRequests: totalRequests + 1,
      totalErrors: totalErrors + (failed ? 1 : 0),
      meanMilliseconds:
        meanMilliseconds === null ? milliseconds : meanMilliseconds + ALPHA * (milliseconds - meanMilliseconds),
    }),
    figures,
  )
}
