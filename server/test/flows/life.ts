import { spawn } from 'node:child_process'

/** One life of a child program: how it ended, and what it wrote. */
export type Life = { signal: NodeJS.Signals | null; lines: string[]; errors: string }

/** Runs a translated program until it ends or is killed at `crashAt`, a point of a flow (`flow:step:moment`); '' for none. */
export function live(
  program: string,
  args: string[],
  life: { crashAt: string; environment: NodeJS.ProcessEnv },
): Promise<Life> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, ['--enable-source-maps', program, ...args], {
      env: {
        ...process.env,
        ...life.environment,
        NODE_ENV: 'test',
        PERIKSA_LOG_LEVEL: 'error',
        PERIKSA_CRASH_AT: life.crashAt,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    run.stdout.on('data', (chunk) => {
      output += String(chunk)
    })
    run.stderr.on('data', (chunk) => {
      errors += String(chunk)
    })
    run.on('close', (_code, signal) => resolve({ signal, errors, lines: output.split('\n').filter(Boolean) }))
  })
}
