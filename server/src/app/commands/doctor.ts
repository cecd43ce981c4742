import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { type Config, isLoopback, readConfig } from '../../platform/config.js'
import { openServerDatabase } from '../../platform/db/database.js'
import { findRunning } from '../running-server.js'

type Finding = { what: string; state: 'set' | 'optional' | 'missing' | 'gap'; note: string }

const MARK = { set: '✓', optional: '·', missing: '✗', gap: '!' }

/** Explains what is set, what is missing and what is optional. Exit code 1 when something needed is missing. */
export async function doctor(json: boolean): Promise<void> {
  const config = readConfig()
  const findings = [...machine(), ...(await storage(config)), ...doors(config), ...helpers(config)]
  if (json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`)
  else for (const { what, state, note } of findings) process.stdout.write(`${MARK[state]} ${what.padEnd(24)} ${note}\n`)
  if (!json) process.stdout.write('\n✓ set   · optional   ! a gap you should know   ✗ missing\n')
  if (findings.some((finding) => finding.state === 'missing')) process.exitCode = 1
}

function machine(): Finding[] {
  const watchdog = existsSync('/proc/self/statm')
  return [
    { what: 'Node', state: 'set', note: process.versions.node },
    {
      what: 'memory watchdog',
      state: watchdog ? 'set' : 'gap',
      note: watchdog
        ? 'decoders are stopped at their memory limit'
        : 'no /proc here: decoders are bounded by time only',
    },
  ]
}

async function storage(config: Config): Promise<Finding[]> {
  const running = findRunning(config.dataDirectory)
  const key = existsSync(config.keyFile)
  const open = key && (statSync(config.keyFile).mode & 0o077) !== 0
  return [
    {
      what: 'data directory',
      state: isWritable(config.dataDirectory) ? 'set' : existsSync(config.dataDirectory) ? 'missing' : 'optional',
      note: `${config.dataDirectory}${existsSync(config.dataDirectory) ? '' : ' (made at the first start)'}`,
    },
    await databaseFinding(config),
    {
      what: 'server',
      state: running ? 'set' : 'optional',
      note: running ? `runs at ${running.url} (process ${running.pid})` : 'not running',
    },
    {
      what: 'key file',
      state: !key ? 'optional' : open ? 'gap' : 'set',
      note: key
        ? `${config.keyFile}${open ? ' is readable by others: chmod 600' : ''}; without a copy of it kept elsewhere, its loss loses every document`
        : 'made at the first start',
    },
  ]
}

async function databaseFinding(config: Config): Promise<Finding> {
  if (!config.databaseUrl) return { what: 'database', state: 'set', note: 'embedded PostgreSQL (DATABASE_URL not set)' }
  const db = openServerDatabase(config.databaseUrl, 1)
  try {
    const { rows } = await db.pool.query<{ server_version: string }>('show server_version')
    return { what: 'database', state: 'set', note: `PostgreSQL ${rows[0]?.server_version ?? ''} answers` }
  } catch {
    return { what: 'database', state: 'missing', note: 'DATABASE_URL is set and does not answer' }
  } finally {
    await db.close()
  }
}

function doors(config: Config): Finding[] {
  const local = isLoopback(config.host)
  return [
    {
      what: 'address',
      state: local || config.publicUrl?.startsWith('https') ? 'set' : 'gap',
      note: `http://${config.host}:${config.port}${local ? ', this machine only' : config.publicUrl ? '' : ': put HTTPS before it and set PERIKSA_PUBLIC_URL'}`,
    },
    {
      what: 'demonstration data',
      state: config.demonstration ? 'gap' : 'set',
      note: config.demonstration ? 'on: every person is made up, and staff sign in without a second factor' : 'off',
    },
    {
      what: 'second factor',
      state: config.demonstration ? 'gap' : 'set',
      note: config.demonstration ? 'off in demonstration mode' : 'required of all staff',
    },
    {
      what: 'open aliases',
      state: config.openAliases ? 'gap' : 'set',
      note: config.openAliases
        ? 'PERIKSA_OPEN_ALIASES is on: older clients need no credentials, anyone who reaches this address can file claims'
        : 'off: older clients send a token or an API key',
    },
    {
      what: 'open registration',
      state: config.openRegistration ? 'gap' : 'set',
      note: config.openRegistration
        ? 'PERIKSA_OPEN_REGISTRATION is on: anyone who reaches this address can become an auditor'
        : 'off: administrators make accounts',
    },
  ]
}

function helpers(config: Config): Finding[] {
  return [
    { what: 'reading', state: 'set', note: `on this machine, ${config.ocrChildren} reader(s); Indonesian and English` },
    config.clamd
      ? { what: 'virus scan', state: 'set', note: 'clamd looks at every document before it is kept' }
      : { what: 'virus scan', state: 'gap', note: 'no PERIKSA_CLAMD: documents are shown as "not scanned"' },
    ...languageModel(config),
    {
      what: 'mail',
      state: config.smtpUrl ? 'set' : 'optional',
      note: config.smtpUrl ? 'SMTP' : 'no SMTP_URL: letters are written to the mail folder and reach nobody',
    },
  ]
}

function languageModel({ model }: Config): Finding[] {
  if (!model) return [{ what: 'language model', state: 'optional', note: 'none, and none is needed' }]
  const { host } = new URL(model.url)
  const named = [model.textModel, model.visionModel, model.embeddingModel].filter((name) => name !== null)
  const { dayTokens, dayCents } = model.limits
  const limit = `${dayTokens} tokens a purpose and day${dayCents === null ? '' : `, ${dayCents} cents a day in all`}`
  return [
    { what: 'language model', state: 'set', note: `${host}: ${named.join(', ')}; at most ${limit}` },
    {
      what: 'second reader',
      state: model.visionModel ? 'gap' : 'optional',
      note: model.visionModel
        ? `on: ${host} is sent pictures of bills with everything on them; a picture cannot be redacted`
        : 'off (PERIKSA_VISION_MODEL): no picture leaves this machine',
    },
  ]
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
