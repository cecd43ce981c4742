import { z } from 'zod'
import { AppError } from '../../platform/errors.js'
import { loadStartData } from '../start-data.js'
import { command } from './command.js'

/** `periksa migrate`: opening the database migrates it; this says what was applied. */
export const migrateCommand = command({
  name: 'migrate',
  input: z.strictObject({}),
  run: async (app) => ({ applied: app.migrated }),
})

/** `periksa seed`: loads reference data and, in demonstration mode, the made-up people. Repeating it changes nothing. */
export const seedCommand = command({
  name: 'seed',
  input: z.strictObject({ demonstration: z.boolean() }),
  async run(app, { demonstration }) {
    if (demonstration && !app.context.db.embedded) {
      throw new AppError('forbidden', 'seed.demonstration-on-server', {
        message: 'Made-up people are loaded into the embedded database only.',
      })
    }
    return loadStartData(app, { demonstration })
  },
})
