import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database of its own on the PostgreSQL server of PERIKSA_TEST_DATABASE_URL, to be dropped; null without one. */
export async function ownDatabase(): Promise<{ url: string; drop(): Promise<void> } | null> {
  const server = process.env.PERIKSA_TEST_DATABASE_URL
  if (!server) return null
  const address = new URL(server)
  const name = `periksa_bench_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name}`)
  address.pathname = `/${name}`
  return {
    url: address.href,
    async drop() {
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
    },
  }
}

/** Milliseconds at shares of a list, in words. */
export function shares(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  return `p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   p99 ${at(0.99)} ms   most ${at(1)} ms`
}

/** Starts work at a steady rate, whether or not what was started before has ended. */
export async function atRate<Result>(
  { rate, seconds }: { rate: number; seconds: number },
  work: (n: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Promise<Result>[] = []
  const begun = performance.now()
  for (let n = 0; n < rate * seconds; n++) {
    const wait = begun + (n * 1000) / rate - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    results.push(work(n))
  }
  return Promise.all(results)
}
