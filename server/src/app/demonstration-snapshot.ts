import { spawn } from 'node:child_process'
import { hasSnapshot } from '../modules/risk/index.js'
import type { App } from './context.js'

/**
 * Gives a demonstration its made-up historic claims, once, in a process of its own, so that the server stays responsive.
 * Gives how to stop it.
 */
export async function startDemonstrationSnapshot(app: App): Promise<() => void> {
  const { demonstration, demonstrationClaims } = app.context.config
  if (!demonstration || demonstrationClaims === 0 || (await hasSnapshot(app.context))) return () => undefined
  const entry = process.argv[1]
  if (!entry) return () => undefined
  const child = spawn(
    process.execPath,
    [...process.execArgv, entry, 'risk', 'demo', '--claims', String(demonstrationClaims)],
    {
      stdio: 'ignore',
    },
  )
  const { log } = app.context
  child.on('error', (error) => log.warn({ err: error }, 'the demonstration claims could not be built'))
  child.on('exit', (code) => {
    if (code === 0) log.info('the demonstration claims are served')
    else log.warn({ code }, 'the demonstration claims were not built; `periksa risk demo` says why')
  })
  return () => void child.kill('SIGKILL')
}
