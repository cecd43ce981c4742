import { serveJobs } from '../serve-jobs.js'

/** What the test child is told to do. */
export type OddJob =
  | { do: 'add'; numbers: Uint8Array }
  | { do: 'hoard' }
  | { do: 'keep'; mib: number }
  | { do: 'loop' }
  | { do: 'exit' }
  | { do: 'throw' }
  | { do: 'environment' }
  | { do: 'pid' }
  | { do: 'wait'; ms: number }

const left: Buffer[] = []

serveJobs<OddJob, unknown, number>(async (job, tell) => {
  switch (job.do) {
    case 'add':
      tell(0.5)
      return job.numbers.reduce((sum, value) => sum + value, 0)
    case 'hoard': {
      const kept: Buffer[] = []
      for (;;) {
        kept.push(Buffer.alloc(8 * 2 ** 20, 1))
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    case 'keep':
      left.push(Buffer.alloc(job.mib * 2 ** 20, 1))
      await new Promise((resolve) => setTimeout(resolve, 200))
      return { pid: process.pid, times: left.length }
    case 'loop':
      for (;;);
    case 'exit':
      return process.exit(3)
    case 'throw':
      throw new Error('no such page')
    case 'environment':
      return Object.keys(process.env)
    case 'pid':
      return process.pid
    case 'wait':
      await new Promise((resolve) => setTimeout(resolve, job.ms))
      return 'waited'
  }
})
