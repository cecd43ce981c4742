import { existsSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { type ChildPool, type ChildPoolOptions, createChildPool } from './child-pool.js'
import type { OddJob } from './test/odd-jobs.js'

const MIB = 2 ** 20
const soon = { deadlineMs: 10_000 }
const opened: ChildPool<OddJob, unknown, number>[] = []

function pool(options: Partial<ChildPoolOptions> = {}) {
  const entry = new URL('./test/odd-jobs.ts', import.meta.url)
  const made = createChildPool<OddJob, unknown, number>({
    entry,
    size: 1,
    memoryLimitBytes: 300 * MIB,
    recycleAfter: 50,
    queueLimit: 5,
    ...options,
  })
  opened.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((made) => made.close()))
})

describe('child pool', () => {
  it('gives bytes to a child, passes progress on and returns the answer', async () => {
    const told: number[] = []
    const numbers = Uint8Array.of(1, 2, 3)
    const answer = await pool().run({ do: 'add', numbers }, { ...soon, onProgress: (share) => told.push(share) })
    expect(answer).toBe(6)
    expect(told).toEqual([0.5])
  })

  it.runIf(existsSync('/proc/self/statm'))('kills a child that hoards memory, and goes on with another', async () => {
    const children = pool({ memoryLimitBytes: 250 * MIB })
    await expect(children.run({ do: 'hoard' }, soon)).rejects.toMatchObject({ kind: 'memory' })
    expect(children.peakMemoryBytes()).toBeGreaterThan(250 * MIB)
    await expect(children.run({ do: 'add', numbers: Uint8Array.of(7) }, soon)).resolves.toBe(7)
  })

  it.runIf(existsSync('/proc/self/statm'))('lets no job fail for the memory that earlier ones left taken', async () => {
    const children = pool({ memoryLimitBytes: 250 * MIB })
    const kept = [1, 2, 3].map(() => children.run({ do: 'keep', mib: 110 }, soon))
    const answers = (await Promise.all(kept)) as { pid: number; times: number }[]
    expect(answers.map((one) => one.times)).toEqual([1, 1, 1])
    expect(new Set(answers.map((one) => one.pid)).size).toBe(3)
  })

  it('kills a child that never comes back', async () => {
    const children = pool()
    await children.run({ do: 'pid' }, soon)
    await expect(children.run({ do: 'loop' }, { deadlineMs: 200 })).rejects.toMatchObject({ kind: 'deadline' })
    await expect(children.run({ do: 'add', numbers: Uint8Array.of(7) }, soon)).resolves.toBe(7)
  })

  it('says so when a child dies by itself', async () => {
    await expect(pool().run({ do: 'exit' }, soon)).rejects.toMatchObject({ kind: 'crashed' })
  })

  it('keeps the child when only the job failed', async () => {
    const children = pool()
    const first = await children.run({ do: 'pid' }, soon)
    await expect(children.run({ do: 'throw' }, soon)).rejects.toMatchObject({ kind: 'thrown', message: 'no such page' })
    expect(await children.run({ do: 'pid' }, soon)).toBe(first)
  })

  it('refuses more than the queue holds', async () => {
    const children = pool({ queueLimit: 1 })
    const jobs = [1, 2, 3].map(() => children.run({ do: 'wait', ms: 50 }, soon))
    await expect(jobs[2]).rejects.toMatchObject({ kind: 'limited' })
    expect(await Promise.all(jobs.slice(0, 2))).toEqual(['waited', 'waited'])
  })

  it('replaces a child after its share of jobs', async () => {
    const children = pool({ recycleAfter: 2 })
    const pids: unknown[] = []
    for (let i = 0; i < 3; i++) pids.push(await children.run({ do: 'pid' }, soon))
    expect(pids[1]).toBe(pids[0])
    expect(pids[2]).not.toBe(pids[0])
  })

  it('hands no secrets down', async () => {
    process.env.ODD_SECRET = 'x'
    const names = (await pool().run({ do: 'environment' }, soon)) as string[]
    expect(names).not.toContain('ODD_SECRET')
    expect(names.filter((name) => !/^(TZ|LANG|NODE_CHANNEL|__CF)/.test(name))).toEqual([])
  })

  it('leaves no process behind when closed', async () => {
    const children = pool()
    const pid = (await children.run({ do: 'pid' }, soon)) as number
    const running = children.run({ do: 'loop' }, soon)
    const ended = expect(running).rejects.toMatchObject({ kind: 'closed' })
    await children.close()
    await ended
    expect(() => process.kill(pid, 0)).toThrow()
    await expect(children.run({ do: 'pid' }, soon)).rejects.toMatchObject({ kind: 'closed' })
  })
})
