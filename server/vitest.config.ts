import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take ten seconds or more. Begun last, one of them would keep a single core busy at the end. */
const LONG =
  /\/(crash|crash-audits|bad-input|bad-files|killed-work|channel-contract|permission-walk|backup|keys|live-claims|share-scoring)\.(db\.)?test\.ts$/

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** What depends on how a database locks, listens and recovers: tried on both wherever there are two. */
const ON_BOTH =
  /^(src\/platform\/(db|flows|trail)\/|src\/flows\/|src\/modules\/inbox\/[^/]*$|test\/(torture|bad-input|flows\/(crash|whatsapp)))/

/** Try both databases themselves, the server where there is one. */
const BOTH_WITHIN = /^(src\/app\/commands\/(keys|backup)|test\/flows\/share-scoring)\./

/**
 * Database files left to the other run. Where `npm test` runs them on the embedded database and on a server, it says which
 * of two runs this is (PERIKSA_TEST_SHARE, `2/2` is the second): files outside `ON_BOTH` are then dealt out in turn, so
 * that each runs on one of the two, one in four on the embedded one, which takes a second or two to begin for each file;
 * those that try both themselves belong to the second. Without a server, everything runs on the embedded database.
 */
function leftToTheOther(): string[] {
  const [part = 1, parts = 1] = (process.env.PERIKSA_TEST_SHARE ?? '1/1').split('/').map(Number)
  if (parts === 1) return []
  const root = fileURLToPath(new URL('.', import.meta.url))
  const files = ['src', 'test']
    .flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((name) => name.endsWith('.db.test.ts') && !ON_BOTH.test(name))
  return files.sort().filter((name, at) => (BOTH_WITHIN.test(name) || at % 4 !== 0) === (part === 1))
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 1 },
          include: ['src/**/*.test.ts', 'test/*.test.ts', 'evals/**/*.test.ts'],
          exclude: ['**/*.db.test.ts'],
          testTimeout: 20_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'db',
          // Embedded databases are heavy: they come after the quick tests.
          sequence: { groupOrder: 2 },
          include: ['src/**/*.db.test.ts', 'test/**/*.db.test.ts'],
          exclude: leftToTheOther(),
          testTimeout: 60_000,
          // Every file has a database of its own; loading the program anew for each would take most of the time.
          isolate: false,
          hookTimeout: 60_000,
          maxWorkers: 2,
          globalSetup: ['test/global-setup.ts'],
        },
      },
    ],
  },
})
