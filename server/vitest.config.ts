import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take ten seconds or more. Begun last, one of them would keep a single core busy at the end. */
const LONG =
  /\/(crash|crash-audits|bad-input|bad-files|killed-work|channel-contract|permission-walk|backup|live-claims)\.(db\.)?test\.ts$/

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
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
          testTimeout: 60_000,
          // On a server every file has a database of its own, and loading the program anew for each would take most of the time.
          isolate: !process.env.PERIKSA_TEST_DATABASE_URL,
          hookTimeout: 60_000,
          maxWorkers: 2,
          globalSetup: ['test/global-setup.ts'],
        },
      },
    ],
  },
})
