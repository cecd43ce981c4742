import type { ChildProcess } from 'node:child_process'

type Held = { heap: number; resident: number }
type Sample = Held & { seconds: number }

const MB = 2 ** 20
const HOUR = 3600

/** Asks a process started with `--expose-gc` and an IPC channel what it holds after collecting, every so often. */
export function watchMemory(child: ChildProcess, everyMs: number) {
  const samples: Sample[] = []
  const began = performance.now()
  const hear = (said: unknown): void => {
    const { heap, resident } = (said ?? {}) as Partial<Held>
    if (typeof heap !== 'number' || typeof resident !== 'number') return
    samples.push({ heap, resident, seconds: (performance.now() - began) / 1000 })
  }
  child.on('message', hear)
  const timer = setInterval(() => child.send('how much'), everyMs)
  return {
    /** Of the later half, when caches are full: the slope of what is left after a collection, with its standard error. */
    stop() {
      clearInterval(timer)
      child.off('message', hear)
      const later = samples.slice(Math.floor(samples.length / 2))
      if (later.length < 4) return null
      const { slope, error } = lineThrough(later.map(({ seconds, heap }) => [seconds, heap]))
      const [first, last] = [later[0] as Sample, later.at(-1) as Sample]
      return {
        samples: later.length,
        seconds: Math.round(last.seconds - first.seconds),
        heapMb: [first, last].map(({ heap }) => Math.round((10 * heap) / MB) / 10),
        residentMb: [first, last].map(({ resident }) => Math.round(resident / MB)),
        slopeMbPerHour: Math.round((10 * slope * HOUR) / MB) / 10,
        standardErrorMbPerHour: Math.round((10 * error * HOUR) / MB) / 10,
      }
    },
  }
}

/** Least squares: the slope of a line through points, and its standard error. */
function lineThrough(points: [number, number][]): { slope: number; error: number } {
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const spread = points.reduce((sum, [one]) => sum + (one - x) ** 2, 0)
  const slope = points.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) / spread
  const rest = points.reduce((sum, [one, other]) => sum + (other - y - slope * (one - x)) ** 2, 0)
  return { slope, error: Math.sqrt(rest / (points.length - 2) / spread) }
}
