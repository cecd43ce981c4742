const [part, parts] = (process.env.PERIKSA_TEST_SHARE ?? '1/1').split('/').map(Number) as [number, number]

/**
 * What of a long walk this run takes. Where the database tests run twice, embedded and on a server, `npm test` gives each
 * run its part of the dearest walks (PERIKSA_TEST_SHARE, `2/2` is the second of two): together they take every step. The
 * embedded database, which comes first, is the slower one and takes one step in six.
 */
export function shareOf<T>(all: readonly T[]): T[] {
  return parts === 1 ? [...all] : all.filter((_, at) => (at % 6 === 0) === (part === 1))
}
