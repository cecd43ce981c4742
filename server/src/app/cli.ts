import { asAppError } from '../platform/errors.js'
import { program } from './program.js'

/** `npx periksa …` */
try {
  await program.parseAsync()
} catch (error) {
  const known = asAppError(error)
  process.stderr.write(
    known ? `${known.message}\n[${known.code}]\n` : `${String(error instanceof Error ? error.stack : error)}\n`,
  )
  process.exitCode = 1
}
